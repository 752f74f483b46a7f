import { WIRE } from "./wire.js";

/** A JSON Schema that is an object. */
export type Schema = { readonly [keyword: string]: unknown };

/** Keywords that typescript-json-schema writes, or takes from JSDoc tags, and that mean the same in 2020-12. */
const kept = new Set(
  `type const enum properties required additionalProperties patternProperties items minItems maxItems
  uniqueItems contains anyOf oneOf allOf not pattern format minLength maxLength minimum maximum
  exclusiveMinimum exclusiveMaximum multipleOf minProperties maxProperties description title default
  examples ${WIRE}`.split(/\s+/),
);

/** The tag of a union's fallback in the standard's own types (`UnknownCode` of @localo/runtime): any text. */
const UNKNOWN_CODE = "a code that this version does not know";

/** A schema of typescript-json-schema (draft-07) in draft 2020-12. Each type that it names is in `$defs`. */
export function toDraft2020(schema: Schema): Schema {
  const definitions = Object.entries((schema.definitions ?? {}) as Record<string, Schema>);
  // Their names are types, written out: `Page<string|null>`.
  const names = new Map(definitions.map(([name], index) => [name, nameOf(name, index)]));
  const $defs = definitions.map(([name, definition]) => [names.get(name), convert(definition)]);
  return { ...(convert(schema) as Schema), $defs: Object.fromEntries($defs) };

  function convert(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(convert);
    if (typeof value !== "object" || value === null) return value;
    const part = value as Schema;
    if (part.const === UNKNOWN_CODE) return { type: "string" };
    const found: Record<string, unknown> = {};
    for (const [keyword, inner] of Object.entries(part)) {
      if (keyword === "$ref") found.$ref = reference(String(inner));
      else if (keyword === "properties" || keyword === "patternProperties")
        found[keyword] = byName(inner as Schema);
      else if (keyword === "items" && Array.isArray(inner)) {
        found.prefixItems = inner.map(convert);
        if (part.additionalItems !== undefined) found.items = convert(part.additionalItems);
      } else if (keyword === "const" || keyword === "enum" || keyword === "default")
        found[keyword] = inner;
      else if (kept.has(keyword)) found[keyword] = convert(inner);
    }
    return found;
  }

  function byName(schemas: Schema): Schema {
    return Object.fromEntries(
      Object.entries(schemas).map(([name, inner]) => [name, convert(inner)]),
    );
  }

  function reference(uri: string): string {
    const written = uri.replace("#/definitions/", "");
    const name = names.get(written) ?? names.get(decodeURIComponent(written));
    return `#/$defs/${name ?? written}`;
  }
}

/** `Page` of `Page<string>`, with its number where that is no name by itself. */
function nameOf(type: string, index: number): string {
  return /^\w+$/.test(type) ? type : `${/^\w*/.exec(type)?.[0] ?? ""}-${index + 1}`;
}
