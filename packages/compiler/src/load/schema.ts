/** JSON Schema 2020-12 as the compiler sees it: plain data. */

/** A schema object. Keywords are read where they are needed; what a file holds is not trusted to be right. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Whether a value is an object that can be a schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where a keyword holds schemas (JSON Schema 2020-12 Core §10). */
const single = [
  "items",
  "contains",
  "additionalProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
];
const singleUnevaluated = ["unevaluatedItems", "unevaluatedProperties", "contentSchema"];
/** Names the type of a batch's row; the row is judged alone, so a validator of the batch leaves it be. */
const named = ["x-localo-row"];
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas", "$defs"];

/** The keywords that hold one schema, a list of schemas, or schemas by name. */
export const applicators = {
  single: new Set([...single, ...singleUnevaluated, ...named]),
  lists: new Set(lists),
  maps: new Set(maps),
} as const;

/** A schema inside another one, and the way to it. */
export interface SubSchema {
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

/** The schemas directly inside a schema. */
export function children(schema: JsonSchema): SubSchema[] {
  const found: SubSchema[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    if (applicators.single.has(keyword) && isSchema(value)) {
      found.push({ path: [keyword], schema: value });
    } else if (applicators.lists.has(keyword) && Array.isArray(value)) {
      value.forEach((item, index) => {
        if (isSchema(item)) found.push({ path: [keyword, index], schema: item });
      });
    } else if (applicators.maps.has(keyword) && isSchema(value)) {
      for (const [name, item] of Object.entries(value)) {
        if (isSchema(item)) found.push({ path: [keyword, name], schema: item });
      }
    }
  }
  return found;
}

/** A schema and all schemas inside it, outermost first. */
export function* walk(
  schema: JsonSchema,
  path: readonly (string | number)[] = [],
): Generator<SubSchema> {
  yield { path, schema };
  for (const child of children(schema)) yield* walk(child.schema, [...path, ...child.path]);
}

/** A schema and those inside it that judge the same value (JSON Schema 2020-12 Core §10.2). */
export function* inPlace(schema: JsonSchema): Generator<JsonSchema> {
  yield schema;
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => schemaList(schema, keyword));
  for (const keyword of ["if", "then", "else", "not"]) {
    const part = schema[keyword];
    if (isSchema(part)) parts.push(part);
  }
  parts.push(...Object.values(schemasByName(schema, "dependentSchemas")));
  for (const part of parts) yield* inPlace(part);
}

/** The members of a keyword that maps names to schemas, `{}` where it is absent. */
export function schemasByName(schema: JsonSchema, keyword: string): Record<string, JsonSchema> {
  const value = schema[keyword];
  if (!isSchema(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, JsonSchema] => isSchema(entry[1])),
  );
}

/** The members of a keyword that is a list of schemas, `[]` where it is absent. */
export function schemaList(schema: JsonSchema, keyword: string): JsonSchema[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The members of a keyword that is a list of strings, `[]` where it is absent. */
export function strings(schema: JsonSchema, keyword: string): string[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
