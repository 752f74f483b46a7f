/** `@localo/waste/problem-codes`: what each problem code means, with which status, and of which operations. */
export type { ProblemCode, ProblemCodes } from "@localo/runtime";
export * from "./generated/problem-codes.js";
