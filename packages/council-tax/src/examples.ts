/** `@localo/council-tax/examples`: a valid value of each council tax type, typed. */
export * from "./generated/examples.js";
