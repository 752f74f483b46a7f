/**
 * Compiles a Localo domain: `schemas/<domain>` → `packages/<domain>/src/generated`.
 */
export { type BuildResult, build, loadModel, readModel } from "./compile.js";
export {
  CompileError,
  type Diagnostic,
  type DiagnosticPaint,
  formatDiagnostic,
} from "./diagnostic.js";
export { editorSettings } from "./editor-settings.js";
export { bundle } from "./emit/schemas/emit-schemas.js";
export { type CompileSchemaOptions, compileSchema } from "./general/compile-schema.js";
export { loadValidator } from "./general/load-validator.js";
export { fixDomain } from "./lint/fix/fix-domain.js";
export { fixSchema, type SchemaPlace } from "./lint/fix/fix-schema.js";
export type { Fixed, Mended } from "./lint/fix/fixed.js";
export { explainRule, isFixable, lintPage, ruleIds } from "./lint-page.js";
export { listDomains } from "./load/domain.js";
export { jsonAdvice } from "./load/json-advice.js";
export { nearestName } from "./load/nearest-name.js";
export { type Path, toPointer } from "./load/pointer.js";
export { positionOfInvalid } from "./load/read-text.js";
export { type ReadResult, readJson, type SourceFile } from "./load/source-file.js";
export type {
  Direction,
  Model,
  ModelOperation,
  ModelParameter,
  ModelProblem,
  ModelSuccess,
  ModelType,
} from "./model/model.js";
export { type StandardType, standardTypes } from "./model/standard-types.js";
