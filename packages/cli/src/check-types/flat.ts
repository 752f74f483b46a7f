import type { Schema } from "../typescript/to-draft-2020.js";
import { type Document, isSchema, keywordsOf, list, named, resolve } from "./document.js";

/** Alternatives of one value past which they are not told apart. */
const MOST = 64;

/** Keywords of objects that two parts of an intersection both have a say in. */
const ofObjects = new Set(["type", "properties", "required", "additionalProperties"]);

/**
 * What a value can be, as alternatives without `allOf`: an intersection is made one object, and one of
 * unions a union. What conditions say (`if`, `not`, a bare `required`) is left out: it only leaves less.
 * Kept as they are: parts that are no objects.
 */
export function alternativesOf(schema: Schema, document: Document): readonly Schema[] {
  const found = expand(schema, document, new Set());
  return found === undefined || found.length > MOST ? [schema] : found;
}

function expand(
  schema: Schema,
  document: Document,
  above: ReadonlySet<Schema>,
): readonly Schema[] | undefined {
  if (above.has(schema)) return undefined;
  const inside = new Set([...above, schema]);
  const { $ref, allOf: _, anyOf: __, oneOf: ___, ...own } = schema;
  const target = typeof $ref === "string" ? resolve(document, $ref) : undefined;
  if (typeof $ref === "string" && !isSchema(target)) return undefined;
  const parts: (readonly Schema[] | undefined)[] = [];
  if (keywordsOf(own).length > 0) parts.push([own]);
  if (isSchema(target)) parts.push(expand(target, document, inside));
  for (const part of list(schema, "allOf")) parts.push(expand(part, document, inside));
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = list(schema, keyword);
    if (branches.length === 0 || branches.every(isBare)) continue;
    const each = branches.map((branch) => expand(branch, document, inside));
    parts.push(
      each.some((one) => one === undefined) ? undefined : each.flatMap((one) => one ?? []),
    );
  }
  let all: readonly Schema[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === undefined) return undefined;
    all = index === 0 ? part : all.flatMap((one) => part.map((other) => merge(one, other)));
    if (all.length > MOST) return undefined;
  }
  return parts.length === 0 ? [own] : all;
}

/** A branch that says nothing of what the value is made of, only which properties go together. */
export function isBare(branch: Schema): boolean {
  const says = keywordsOf(branch).filter((keyword) => keyword !== "required" && keyword !== "not");
  if (says.some((keyword) => keyword !== "properties")) return false;
  return Object.values(named(branch, "properties")).every((property) => property === true);
}

/** Two parts of an intersection as one schema. */
function merge(one: Schema, other: Schema): Schema {
  const [a, b] = [one, other].map(kindOf);
  // `string & { __brand: "Uprn" }`, `string & {}`: a brand is not there when the program runs.
  if (a === "value" && b === "object") return one;
  if (a === "object" && b === "value") return other;
  if (a !== "object" || b !== "object") return { allOf: [one, other] };
  const properties: Record<string, unknown> = { ...named(one, "properties") };
  for (const [name, property] of Object.entries(named(other, "properties"))) {
    const known = Object.hasOwn(properties, name) ? properties[name] : true;
    properties[name] = isSchema(known)
      ? isSchema(property)
        ? { allOf: [known, property] }
        : known
      : property;
  }
  const names = (schema: Schema) => (Array.isArray(schema.required) ? schema.required : []);
  const others = [one, other].flatMap(({ additionalProperties: each }) => each ?? []);
  return {
    type: "object",
    properties,
    required: [...new Set([...names(one), ...names(other)])],
    ...(others.length === 0
      ? {}
      : { additionalProperties: others.includes(false) ? false : others[0] }),
  };
}

function kindOf(schema: Schema): "object" | "value" | "other" {
  const keywords = keywordsOf(schema);
  const type = schema.type ?? "object";
  if (type === "object" && keywords.every((keyword) => ofObjects.has(keyword))) return "object";
  const isValue = "const" in schema || "enum" in schema || typeof schema.type === "string";
  return isValue && schema.type !== "array" ? "value" : "other";
}
