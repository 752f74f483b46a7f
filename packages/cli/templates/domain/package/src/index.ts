/**
 * `@localo/example-service`: types, validators and a client. What cannot be generated (normalisers,
 * mappings from what councils have today) is written beside this file and exported from it.
 */

export { type Issue, ValidationError, type Validator } from "@localo/runtime";
export {
  AbortedError,
  bearer,
  type CallReport,
  type ClientOptions,
  InvalidResponseError,
  LocaloError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from "@localo/runtime/client";
export * from "./generated/index.js";
