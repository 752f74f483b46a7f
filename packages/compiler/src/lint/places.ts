import type { SchemaFile, Workspace } from "../load/domain.js";
import type { Path } from "../load/pointer.js";
import { children, isSchema, type JsonSchema, schemasByName, walk } from "../load/schema.js";
import type { Finding } from "./rule.js";

/** A schema and where it stands. */
export interface Place {
  readonly file: SchemaFile;
  readonly path: Path;
  readonly schema: JsonSchema;
}

/** A property that a type declares. */
export interface PropertyPlace extends Place {
  readonly name: string;
}

/** Keywords whose schemas narrow what is declared elsewhere, and declare nothing themselves. */
const conditions = new Set([
  "if",
  "then",
  "else",
  "not",
  "contains",
  "propertyNames",
  "dependentSchemas",
]);

/** Every schema of the domain's files. */
export function* schemas({ domain }: Workspace): Generator<Place> {
  for (const file of domain.schemas) {
    for (const { path, schema } of walk(file.schema)) yield { file, path, schema };
  }
}

/** Every schema that says what a value is: all but those inside conditions. */
export function* declarations({ domain }: Workspace): Generator<Place> {
  for (const file of domain.schemas) yield* below({ file, path: [], schema: file.schema });
}

function* below(place: Place): Generator<Place> {
  yield place;
  for (const { path, schema } of children(place.schema)) {
    if (conditions.has(String(path[0]))) continue;
    yield* below({ file: place.file, path: [...place.path, ...path], schema });
  }
}

/** Every property that the domain's types declare. */
export function* properties(workspace: Workspace): Generator<PropertyPlace> {
  for (const { file, path, schema } of declarations(workspace)) {
    for (const [name, property] of Object.entries(schemasByName(schema, "properties")))
      yield { file, path: [...path, "properties", name], schema: property, name };
  }
}

/** Whether a schema asks for nothing but some of its parent's properties: `{ "required": ["email"] }`. */
export function isBareRequired(schema: unknown): boolean {
  return isSchema(schema) && Object.keys(schema).every((keyword) => keyword === "required");
}

/** Whether a schema is of a type, alone or among others. */
export function isOfType(schema: JsonSchema, ...types: readonly string[]): boolean {
  const own = Array.isArray(schema.type) ? schema.type : [schema.type];
  return own.some((type) => types.includes(String(type)));
}

/** What is wrong at a place, or at one of its members. */
export function finding(
  { file, path }: Pick<Place, "file" | "path">,
  message: string,
  ...members: Path
): Finding {
  return { source: file.source, path: [...path, ...members], message };
}
