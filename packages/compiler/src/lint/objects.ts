import type { SchemaFile, Workspace } from "../load/domain.js";
import type { Path } from "../load/pointer.js";
import { isSchema, type JsonSchema, schemasByName, strings } from "../load/schema.js";
import { declarations, type Place, type PropertyPlace } from "./places.js";
import { resolve } from "./resolve.js";

/** An object type with what it declares itself and what it inherits through `allOf`. */
export interface ObjectPlace extends Place {
  /** Properties that stand in this schema or in an inline part of its `allOf`. */
  readonly own: readonly PropertyPlace[];
  /** Properties of the types that it extends. */
  readonly inherited: ReadonlyMap<string, JsonSchema>;
  /** Names that it or what it extends requires. */
  readonly required: ReadonlySet<string>;
}

/** Every object type that the domain declares; inline parts of an `allOf` belong to the object around them. */
export function* objects(workspace: Workspace): Generator<ObjectPlace> {
  for (const place of declarations(workspace)) {
    if (place.path.at(-2) === "allOf") continue;
    const found = gather(workspace, place);
    if (found.own.length > 0) yield { ...place, ...found };
  }
}

/** What a schema, wherever it stands, has by way of properties and requirements. */
export function gather(
  workspace: Workspace,
  { file, path, schema }: Place,
): Pick<ObjectPlace, "own" | "inherited" | "required"> {
  const own: PropertyPlace[] = [];
  const inherited = new Map<string, JsonSchema>();
  const required = new Set<string>();
  const take = (from: SchemaFile, at: Path, part: JsonSchema, isOwn: boolean) => {
    for (const name of strings(part, "required")) required.add(name);
    for (const [name, property] of Object.entries(schemasByName(part, "properties"))) {
      if (isOwn)
        own.push({ file: from, path: [...at, "properties", name], schema: property, name });
      else inherited.set(name, property);
    }
    if (!Array.isArray(part.allOf)) return;
    for (const [index, item] of part.allOf.entries()) {
      if (!isSchema(item)) continue;
      const target = resolve(workspace, from, item);
      const inline = target.schema === item;
      take(target.file, [...at, "allOf", index], target.schema, isOwn && inline);
    }
  };
  take(file, path, schema, true);
  return { own, inherited, required };
}
