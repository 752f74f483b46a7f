/** `@localo/planning/labels`: what each code of the planning code lists is called, and what is known of it. */
export { type CodeLabel, type CodeLabels, codeLabel } from "@localo/runtime";
export * from "./generated/labels.js";
