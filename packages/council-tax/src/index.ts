/**
 * `@localo/council-tax`: the types and validators of what a resident tells a council about council tax
 * and asks of it, and a client of a council's API.
 */

export {
  maskBankAccount,
  normaliseBankAccountNumber,
  normalisePhone,
  normalisePostcode,
  normaliseSortCode,
  normaliseUprn,
} from "@localo/core";
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
