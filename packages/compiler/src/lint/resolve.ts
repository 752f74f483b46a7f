import type { SchemaFile, Workspace } from "../load/domain.js";
import { targetId } from "../load/references.js";
import type { JsonSchema } from "../load/schema.js";

/** A schema and the file that it stands in. */
export interface Resolved {
  readonly file: SchemaFile;
  readonly schema: JsonSchema;
}

/** What a schema is once its `$ref`s are followed; itself where it has none. */
export function resolve(workspace: Workspace, file: SchemaFile, schema: JsonSchema): Resolved {
  let current: Resolved = { file, schema };
  const seen = new Set<string>();
  for (;;) {
    const id = targetId(current.schema.$ref, current.file.id);
    const target = id === undefined ? undefined : workspace.byId.get(id);
    if (target === undefined || seen.has(target.id)) return current;
    seen.add(target.id);
    current = { file: target, schema: target.schema };
  }
}

/** What a `$ref` of a file leads to, one step. */
export function targetOf(
  workspace: Workspace,
  file: SchemaFile,
): (reference: unknown) => JsonSchema | undefined {
  return (reference) => {
    const id = targetId(reference, file.id);
    return id === undefined ? undefined : workspace.byId.get(id)?.schema;
  };
}
