/** `@localo/example-service/redact`: copies of values for logs, in which all that is private is masked. */
export * from "./generated/redact.js";
export { redactArguments } from "./generated/redact-arguments.js";
