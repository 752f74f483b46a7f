import type { Dialect } from "./place.js";

/** What a keyword's value is made of, so far as schemas are concerned. */
export type Shape =
  | "schema"
  | "schemas"
  | "schemasByName"
  | "schemaOrSchemas"
  | "schemaOrNamesByName"
  | "number"
  | "positive"
  | "count"
  | "boolean"
  | "text"
  | "pattern"
  | "names"
  | "namesByName"
  | "list"
  | "types"
  | "any";

/** The keywords of draft 2020-12 that say which values are valid, and how they are written. */
const assertions2020: Readonly<Record<string, Shape>> = {
  $ref: "text",
  $dynamicRef: "text",
  type: "types",
  enum: "list",
  const: "any",
  multipleOf: "positive",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  minLength: "count",
  maxLength: "count",
  pattern: "pattern",
  format: "text",
  minItems: "count",
  maxItems: "count",
  uniqueItems: "boolean",
  prefixItems: "schemas",
  items: "schema",
  contains: "schema",
  minContains: "count",
  maxContains: "count",
  unevaluatedItems: "schema",
  minProperties: "count",
  maxProperties: "count",
  required: "names",
  properties: "schemasByName",
  patternProperties: "schemasByName",
  additionalProperties: "schema",
  propertyNames: "schema",
  dependentRequired: "namesByName",
  dependentSchemas: "schemasByName",
  unevaluatedProperties: "schema",
  allOf: "schemas",
  anyOf: "schemas",
  oneOf: "schemas",
  not: "schema",
  if: "schema",
  then: "schema",
  else: "schema",
};

/** Draft-07 has other arrays and dependencies, and its `format` is an annotation (Validation §7.2). */
const assertions07: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    Object.entries(assertions2020).filter(
      ([keyword]) =>
        !/^(\$dynamicRef|format|prefixItems|minContains|maxContains|unevaluated.*|dependent.*)$/.test(
          keyword,
        ),
    ),
  ),
  items: "schemaOrSchemas",
  additionalItems: "schema",
  dependencies: "schemaOrNamesByName",
};

/** The keywords that say which values are valid, by dialect. */
export const assertions: Readonly<Record<Dialect, ReadonlyMap<string, Shape>>> = {
  "2020-12": new Map(Object.entries(assertions2020)),
  "draft-07": new Map(Object.entries(assertions07)),
  other: new Map(),
};

/** Keywords that hold schemas and say nothing by themselves. */
export const definitions: readonly string[] = ["$defs", "definitions"];

/** Whether a keyword's value is what the metaschema wants. */
export function hasShape(value: unknown, shape: Shape): boolean {
  const isSchema = (item: unknown) =>
    typeof item === "boolean" ||
    (typeof item === "object" && item !== null && !Array.isArray(item));
  const isMap = (of: (item: unknown) => boolean) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(of);
  const isNames = (item: unknown) =>
    Array.isArray(item) && item.every((name) => typeof name === "string");
  const isSchemas = Array.isArray(value) && value.length > 0 && value.every(isSchema);
  switch (shape) {
    case "schema":
      return isSchema(value);
    case "schemas":
      return isSchemas;
    case "schemaOrSchemas":
      return isSchema(value) || (Array.isArray(value) && value.every(isSchema));
    case "schemasByName":
      return isMap(isSchema);
    case "schemaOrNamesByName":
      return isMap((item) => isSchema(item) || isNames(item));
    case "namesByName":
      return isMap(isNames);
    case "names":
      return isNames(value);
    case "number":
      return Number.isFinite(value);
    case "positive":
      return Number.isFinite(value) && (value as number) > 0;
    case "count":
      return Number.isInteger(value) && (value as number) >= 0;
    case "boolean":
      return typeof value === "boolean";
    case "text":
      return typeof value === "string";
    case "pattern":
      return typeof value === "string" && isPattern(value);
    case "list":
      return Array.isArray(value);
    case "types":
      return Array.isArray(value) ? value.length > 0 && value.every(isType) : isType(value);
    case "any":
      return true;
  }
}

const types = new Set(["null", "boolean", "integer", "number", "string", "array", "object"]);

function isType(value: unknown): boolean {
  return typeof value === "string" && types.has(value);
}

function isPattern(value: string): boolean {
  try {
    new RegExp(value, "u");
    return true;
  } catch {
    return false;
  }
}
