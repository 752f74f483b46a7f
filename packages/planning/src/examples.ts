/** `@localo/planning/examples`: a valid value of each planning type, typed. */
export * from "./generated/examples.js";
