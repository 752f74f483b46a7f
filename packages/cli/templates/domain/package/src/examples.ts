/** `@localo/example-service/examples`: valid values of each type, typed. */
export * from "./generated/examples.js";
