import { type JsonSchema, walk } from "../../load/schema.js";
import type { Model, ModelType } from "../../model/model.js";
import { embedded, redirect } from "../shared/embedded.js";

/** A JSON Schema that stands alone, and the file that it goes to. */
export interface BundledSchema {
  /** Path below `schemas/`: `missed-collection-report.schema.json`. */
  readonly path: string;
  readonly schema: JsonSchema;
}

/**
 * One self-contained JSON Schema 2020-12 document for each type: what it refers to stands in its
 * `$defs`, without `$id`s of their own, so that any tool reads it and all of them load into one
 * validator together.
 */
export function emitSchemas(model: Model): BundledSchema[] {
  return model.types.map((type) => ({
    path: type.id.slice(type.id.indexOf(`/v${model.major}/`) + `/v${model.major}/`.length),
    schema: bundle(type, model.byId),
  }));
}

/** A type and all that it refers to, in one document. */
export function bundle(root: ModelType, byId: ReadonlyMap<string, ModelType>): JsonSchema {
  const parts = new Map<string, ModelType>();
  const pending = [root];
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    for (const { schema } of walk(type.schema)) {
      const target = typeof schema.$ref === "string" ? byId.get(schema.$ref) : undefined;
      if (target === undefined || target === root || parts.has(target.name)) continue;
      parts.set(target.name, target);
      pending.push(target);
    }
  }
  const refer = (id: string) => (id === root.id ? "#" : `#/$defs/${byId.get(id)?.name}`);
  const definitions = [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    ...(redirect(root.schema, refer) as JsonSchema),
    ...(definitions.length === 0
      ? {}
      : {
          $defs: Object.fromEntries(
            definitions.map(({ name, schema }) => [name, embedded(schema, refer)]),
          ),
        }),
  };
}
