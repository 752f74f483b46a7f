/**
 * `@localo/example-service/server`: the server side, to be mounted in anything that speaks fetch. An
 * entry of its own, so that a client does not carry it.
 */
export {
  type Caller,
  type Handler,
  type IdempotencyAttempt,
  type IdempotencyRequest,
  type IdempotencyStore,
  memoryIdempotency,
  notImplemented,
  type OperationContext,
  ProblemReply,
  type RequestReport,
  type StoredAnswer,
} from "@localo/runtime/server";
export * from "./generated/server.js";
