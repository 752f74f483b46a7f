/** The HTTP client that generated domain clients are made with. Runs wherever `fetch` does. */
export { bearer } from "./client/bearer.js";
export type {
  CallArguments,
  CallParameters,
  Client,
  Refusal,
  SafeResult,
  Success,
  SuccessBody,
} from "./client/client.js";
export { createClient } from "./client/create-client.js";
export {
  AbortedError,
  type FailureKind,
  InvalidResponseError,
  LocaloError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from "./client/errors.js";
export type { CallOptions, CallReport, ClientOptions, Middleware, Send } from "./client/options.js";
export type { ClientOperation, OperationTypes, OperationTypesById } from "./http/operation.js";
export type { Problem, RequestMistake } from "./http/problem.js";
export type { UnknownStatus } from "./http/unknown-status.js";
