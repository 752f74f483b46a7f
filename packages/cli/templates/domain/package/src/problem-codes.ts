/** `@localo/example-service/problem-codes`: what each problem code means, and of which operations. */
export type { ProblemCode, ProblemCodes } from "@localo/runtime";
export * from "./generated/problem-codes.js";
