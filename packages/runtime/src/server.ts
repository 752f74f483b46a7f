/** The HTTP handler that generated domain handlers are made with. Runs wherever `fetch` does. */
export type {
  OperationTypes,
  OperationTypesById,
  ServerOperation,
  ServerParameter,
} from "./http/operation.js";
export type { Problem, RequestMistake } from "./http/problem.js";
export { createHandler } from "./server/create-handler.js";
export type {
  Answer,
  Caller,
  ErrorContext,
  Handler,
  HandlerOptions,
  Implementation,
  OperationContext,
  OperationImplementations,
  RequestReport,
} from "./server/handler.js";
export type {
  IdempotencyAttempt,
  IdempotencyRequest,
  IdempotencyStore,
  StoredAnswer,
} from "./server/idempotency.js";
export { memoryIdempotency } from "./server/memory-idempotency.js";
export { notImplemented } from "./server/not-implemented.js";
export { type ProblemDetails, ProblemReply } from "./server/problem-reply.js";
