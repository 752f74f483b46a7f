/** Typed valid examples of the core types. */
export * from "./generated/examples.js";
