/**
 * `@localo/waste`: the types and validators of the waste service, a client of a council's API, and what
 * turns the feeds of bin-day scrapers into collections.
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
export {
  type BinFeedResult,
  type BinFeedSource,
  collectionsFromBinFeed,
  type UnplacedReason,
  type UnplacedRow,
} from "./bin-feed.js";
export * from "./generated/index.js";
