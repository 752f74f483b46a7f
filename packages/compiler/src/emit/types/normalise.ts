import {
  isSchema,
  type JsonSchema,
  schemaList,
  schemasByName,
  strings,
} from "../../load/schema.js";
import { jsDocTags } from "../shared/js-doc.js";
import { unknownTag } from "../shared/unknown-tag.js";

/** What {@link normalise} must know of the type around a schema. */
export interface NormaliseContext {
  /** TypeScript name of the type with this `$id`. */
  readonly nameOf: (id: string) => string;
}

/**
 * A schema in the form that json-schema-to-typescript reads rightly. What it gets wrong otherwise, and
 * what is done here:
 *
 * - `$ref` (drops siblings, loses `deprecated`, downloads absolute ids, writes shared types again)
 *   → the type's name, imported or declared beside it;
 * - `title` of a property (declares a type for it) → left out;
 * - `unevaluatedProperties`, open objects (index signatures) → no index signature;
 * - `prefixItems` → the tuple form that it knows;
 * - `if`/`then`/`else`, `dependentRequired`, `dependentSchemas`, `not`, `anyOf` of bare `required`
 *   (ignored, or collapse the type) → left out: the validator says these;
 * - `allOf` or `oneOf` beside `properties` → an intersection, a union with its base;
 * - bounds, patterns and formats → JSDoc tags.
 */
export function normalise(schema: JsonSchema, context: NormaliseContext): JsonSchema {
  const docs = documentation(schema);
  if (typeof schema.$ref === "string") return { ...docs, tsType: context.nameOf(schema.$ref) };
  if ("const" in schema) return { ...docs, const: schema.const };
  if (Array.isArray(schema.enum)) return { ...docs, enum: schema.enum };

  const own = ownShape(schema, context);
  const parts = schemaList(schema, "allOf")
    .filter((part) => "$ref" in part || "properties" in part || "oneOf" in part)
    .map((part) => normalise(part, context));
  const branches = unionBranches(schema, context);
  if (branches.length > 0) parts.push({ oneOf: branches });
  if (parts.length === 0) return { ...docs, ...own };
  if (own !== undefined && (branches.length === 0 || !restatesBase(schema))) parts.push(own);
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return { ...only, ...docs };
  return { ...docs, allOf: parts };
}

/** The schema's own type, leaving combinations aside; `undefined` where it has none. */
function ownShape(schema: JsonSchema, context: NormaliseContext): JsonSchema | undefined {
  const properties = schemasByName(schema, "properties");
  if (Object.keys(properties).length > 0) {
    return {
      type: "object",
      required: strings(schema, "required"),
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, normalise(property, context)]),
      ),
      additionalProperties: false,
    };
  }
  const prefix = schemaList(schema, "prefixItems");
  if (prefix.length > 0) {
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    return {
      type: "array",
      items: prefix.map((item) => normalise(item, context)),
      minItems: least,
      ...(schema.maxItems === prefix.length || schema.items === false
        ? { maxItems: prefix.length, additionalItems: false }
        : { additionalItems: isSchema(schema.items) ? normalise(schema.items, context) : true }),
    };
  }
  if (schema.type === "array" || isSchema(schema.items)) {
    return {
      type: "array",
      items: isSchema(schema.items) ? parenthesised(normalise(schema.items, context)) : {},
    };
  }
  const row = schema["x-localo-row"];
  if (isSchema(row) && typeof row.$ref === "string")
    return { tsType: rowType(context.nameOf(row.$ref), schema.type) };
  if (schema.type === "object") return { type: "object", additionalProperties: true };
  return schema.type === undefined ? undefined : { type: schema.type };
}

/**
 * A row of a batch is written as its type, and read as anything, or any object, until it was judged. Not
 * as `unknown`, which would swallow the type, so that editors could not offer its properties.
 */
function rowType(name: string, type: unknown): string {
  const others = type === "object" ? [] : ["unknown[]", "string", "number", "boolean", "null"];
  return [name, "{ [k: string]: unknown }", ...others].join(" | ");
}

/**
 * The branches of `oneOf`. The one that takes an unknown tag (written by the compiler for an
 * extensible union's output form) becomes the union's base with a tag that no known code equals, so
 * that the others still narrow.
 */
function unionBranches(schema: JsonSchema, context: NormaliseContext): JsonSchema[] {
  return schemaList(schema, "oneOf").map((branch) => {
    const tag = unknownTag(branch);
    if (tag === undefined) return normalise(branch, context);
    const base = ownShape(schema, context) ?? { type: "object" };
    const properties = { ...schemasByName(base, "properties") };
    properties[tag] = { ...(properties[tag] ?? {}), tsType: "UnknownCode" };
    return {
      ...base,
      description: "A kind that this version does not know yet: what every kind has.",
      properties,
    };
  });
}

/** A union of references restates its base's properties in each branch (lint rule `union-base`). */
function restatesBase(schema: JsonSchema): boolean {
  return schemaList(schema, "oneOf").every(
    (branch) => "$ref" in branch || unknownTag(branch) !== undefined,
  );
}

/** json-schema-to-typescript writes `A | B[]` for a list of a `tsType` that is a union. */
function parenthesised(item: JsonSchema): JsonSchema {
  const { tsType } = item;
  return typeof tsType === "string" && /[|&]/.test(tsType)
    ? { ...item, tsType: `(${tsType})` }
    : item;
}

function documentation(schema: JsonSchema): JsonSchema {
  const description = typeof schema.description === "string" ? schema.description : "";
  const text = [description, jsDocTags(schema).join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
  return {
    ...(text === "" ? {} : { description: text }),
    ...(schema.deprecated === true ? { deprecated: true } : {}),
  };
}
