/**
 * Compiles a Localo domain: `schemas/<domain>` → `packages/<domain>/src/generated`.
 */
export { type BuildResult, build, loadModel } from "./compile.js";
export {
  CompileError,
  type Diagnostic,
  type DiagnosticPaint,
  formatDiagnostic,
} from "./diagnostic.js";
export { type CompileSchemaOptions, compileSchema } from "./general/compile-schema.js";
export { listDomains } from "./load/domain.js";
export { nearestName } from "./load/nearest-name.js";
export type {
  Direction,
  Model,
  ModelOperation,
  ModelParameter,
  ModelProblem,
  ModelSuccess,
  ModelType,
} from "./model/model.js";
