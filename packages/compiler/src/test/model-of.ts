import { CompileError } from "../diagnostic.js";
import { loadWorkspace } from "../load/domain.js";
import type { JsonSchema } from "../load/schema.js";
import { buildModel } from "../model/build.js";
import type { Model } from "../model/model.js";
import { type Schemas, schemaFiles } from "./schema-files.js";
import { type Files, workspaceOf } from "./workspace-of.js";

/** The model of the domain `test` with these schemas, before any rule has looked at it. */
export function modelOf(schemas: Schemas, openapi?: JsonSchema, files: Files = {}): Model {
  const root = workspaceOf({
    ...schemaFiles(schemas),
    ...(openapi === undefined ? {} : { "schemas/test/openapi.yaml": openapi }),
    ...files,
  });
  return buildModel(loadWorkspace(root, "test"), "1.0.0");
}

/** All that a compile error names: `ref-target schemas/test/thing.schema.json:5:3#/$ref`. */
export function refusals(work: () => unknown): string[] {
  return diagnosticsOf(work).map(
    ({ rule, file, line, column, pointer }) =>
      `${rule} ${file}${line === undefined ? "" : `:${line}:${column}`}#${pointer}`,
  );
}

/** The messages of a compile error. */
export function messages(work: () => unknown): string[] {
  return diagnosticsOf(work).map(({ message }) => message);
}

function diagnosticsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof CompileError) return error.diagnostics;
    throw error;
  }
  return [];
}
