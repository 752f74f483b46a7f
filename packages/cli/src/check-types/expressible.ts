import type { Schema } from "../typescript/to-draft-2020.js";
import { isSchema, list, named } from "./document.js";
import { isBare } from "./flat.js";

/** Keywords that a TypeScript type cannot say, by the type of value that they are of. */
const beyond: ReadonlySet<string> = new Set(
  `format pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems
  maxItems uniqueItems contains minContains maxContains unevaluatedItems minProperties maxProperties
  propertyNames dependentRequired dependentSchemas unevaluatedProperties if then else not`.split(
    /\s+/,
  ),
);

/**
 * What a schema asks for that no TypeScript type can say, in words: `pattern ^[A-Z]{2}$`, `at most 200
 * characters`. Only what stands right in it.
 */
export function beyondTypes(schema: Schema): string[] {
  const found = Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "type") return value === "integer" ? ["whole number"] : [];
    if (/^(?:then|else|minContains|maxContains)$/.test(keyword) || !beyond.has(keyword)) return [];
    return [
      typeof value === "object" || value === true
        ? (words[keyword] ?? keyword)
        : `${keyword} ${String(value)}`,
    ];
  });
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = list(schema, keyword);
    if (branches.length > 0 && branches.every(isBare)) found.push("which properties go together");
  }
  for (const part of list(schema, "allOf")) found.push(...beyondTypes(part));
  return [...new Set(found)];
}

/** What {@link beyondTypes} tells of, as a schema. */
export function limitsOf(schema: Schema): Schema {
  const isLimit = (keyword: string) => beyond.has(keyword) || keyword === "allOf";
  const bare = ["anyOf", "oneOf"].filter((keyword) => list(schema, keyword).every(isBare));
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => isLimit(keyword) || bare.includes(keyword)),
  );
}

const words: Readonly<Record<string, string>> = {
  if: "a condition between properties",
  not: "what it must not be",
  contains: "an item that must be there",
  dependentRequired: "which properties go together",
  dependentSchemas: "which properties go together",
  propertyNames: "how properties are called",
  uniqueItems: "no item twice",
};

/** A schema without what no TypeScript type can say. It takes all that the schema takes, and more. */
export function expressible(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(expressible);
  if (!isSchema(schema)) return schema;
  const found: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (beyond.has(keyword)) continue;
    if (keyword === "type") found.type = widened(value);
    else if (keyword === "properties" || keyword === "patternProperties" || keyword === "$defs") {
      const entries = Object.entries(named(schema, keyword));
      found[keyword] = Object.fromEntries(entries.map(([name, each]) => [name, expressible(each)]));
    } else if (keyword === "anyOf" || keyword === "oneOf") {
      const branches = list(schema, keyword);
      if (branches.every(isBare)) continue;
      // Without what told them apart, two branches of `oneOf` may take a value.
      const all = [
        ...((found.allOf as unknown[] | undefined) ?? []),
        { anyOf: branches.map(expressible) },
      ];
      found.allOf = all;
    } else if (keyword === "allOf")
      found.allOf = [
        ...((found.allOf as unknown[] | undefined) ?? []),
        ...list(schema, keyword).map(expressible),
      ];
    else if (keyword === "const" || keyword === "enum" || keyword.startsWith("x-"))
      found[keyword] = value;
    else found[keyword] = expressible(value);
  }
  return found;
}

function widened(type: unknown): unknown {
  if (Array.isArray(type)) return type.map(widened);
  return type === "integer" ? "number" : type;
}
