/**
 * `@localo/runtime`: what every Localo domain package stands on. Domain packages export again what
 * their users need of it.
 */
export { type CodeLabel, type CodeLabels, codeLabel } from "./codes/code-labels.js";
export type { ProblemCode, ProblemCodes } from "./codes/problem-codes.js";
export type { UnknownCode } from "./codes/unknown-code.js";
export type {
  ClientOperation,
  OperationTypes,
  OperationTypesById,
  ServerOperation,
  ServerParameter,
} from "./http/operation.js";
export type { Issue, IssueCode, PathSegment } from "./validation/issue.js";
export type { StandardSchemaV1 } from "./validation/standard-schema.js";
export { ValidationError } from "./validation/validation-error.js";
export type {
  MessageCatalogue,
  MessageContext,
  ParseOptions,
  ParseResult,
  Validator,
} from "./validation/validator.js";
