/**
 * `@localo/council-tax/labels`: what each code of the council tax code lists is called, what is known of
 * it, and which codes a nation has on a day.
 */
export { type CodeLabel, type CodeLabels, codeLabel } from "@localo/runtime";
export * from "./generated/labels.js";
export { isCodeInForce, publishedCodes } from "./published-codes.js";
