/**
 * `@localo/planning`: the types and validators of the planning register, a client of an authority's
 * API, and what turns Open Digital Planning payloads into Localo's types.
 */

export { type Issue, ValidationError, type Validator } from "@localo/runtime";
export {
  AbortedError,
  bearer,
  type ClientOptions,
  InvalidResponseError,
  LocaloError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from "@localo/runtime/client";
export * from "./generated/index.js";
