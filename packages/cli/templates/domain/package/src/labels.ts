/** `@localo/example-service/labels`: what each code is called, and what is known of it. */
export { type CodeLabel, type CodeLabels, codeLabel } from "@localo/runtime";
export * from "./generated/labels.js";
