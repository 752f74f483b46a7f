/** `@localo/waste/examples`: a valid value of each waste type, typed. */
export * from "./generated/examples.js";
