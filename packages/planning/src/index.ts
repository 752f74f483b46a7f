/**
 * `@localo/planning`: the types and validators of the planning register, a client of an authority's
 * API, and what turns Open Digital Planning payloads into Localo's types.
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
export { type CommentRules, commentWindow } from "./comment-window.js";
export * from "./generated/index.js";
export {
  type ApplicationFromOdpOptions,
  applicationFromOdp,
} from "./odp/application-from-odp.js";
export type { OdpOptions } from "./odp/authority.js";
export { submissionFromOdp } from "./odp/submission-from-odp.js";
export type { OdpResult, OdpUnplaced, OdpUnplacedReason } from "./odp/unplaced.js";
