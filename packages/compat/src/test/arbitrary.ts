import fc from "fast-check";
import { isObject, member, setMember } from "../json/json.js";

/** Names, texts and numbers from a small stock, so that schemas and values meet. */
const names = ["a", "b", "c", "constructor", "__proto__"];
const texts = ["", "a", "ab", "abc", "😀", "é", "2026-02-30", "2026-11-23", "x-y"];
const numbers = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 1e21];

const name = fc.constantFrom(...names);
const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.boolean(),
  fc.constant(null),
);

const objectOf = (value: fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 4 })
    .map((entries) => {
      const made = {};
      for (const [key, item] of entries) setMember(made, key, item);
      return made;
    });

/** JSON values, small ones. */
export const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    objectOf(tie("value")),
  ),
}));

const bound = fc.integer({ min: 0, max: 3 });
const required = fc.uniqueArray(name, { maxLength: 3 });

/** Schemas of every keyword. */
export const { schema: anySchema } = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const optional = (keywords: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(keywords, { requiredKeys: [] });
  const branch = (tag: string) =>
    inner.map((property) => ({
      type: "object",
      required: ["a"],
      properties: { a: { const: tag }, b: property },
    }));
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.boolean(),
      fc.record({
        type: fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object"),
      }),
      fc.record({ const: anyValue }),
      fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 5 }) }),
      optional({
        type: fc.constant("string"),
        minLength: bound,
        maxLength: bound,
        pattern: fc.constantFrom("^[a-z]+$", "-", "^.$", "^a|b$", "^[^a]"),
        format: fc.constantFrom("date", "uuid"),
      }),
      optional({
        type: fc.constantFrom("number", "integer", ["integer", "string"]),
        minimum: bound,
        maximum: bound,
        exclusiveMinimum: bound,
        exclusiveMaximum: bound,
        multipleOf: fc.constantFrom(1, 2, 0.5),
      }),
      optional({
        type: fc.constant("array"),
        items: inner,
        prefixItems: list,
        minItems: bound,
        maxItems: bound,
        uniqueItems: fc.boolean(),
        contains: inner,
        minContains: bound,
        maxContains: bound,
        unevaluatedItems: inner,
      }),
      optional({
        type: fc.constant("object"),
        properties: objectOf(inner),
        required,
        additionalProperties: inner,
        patternProperties: fc.record({ "^[ab]": inner }),
        propertyNames: fc.constantFrom(
          true,
          { maxLength: 1 },
          { pattern: "^[a-c]" },
          { enum: ["a", "b"] },
        ),
        minProperties: bound,
        maxProperties: bound,
        dependentRequired: objectOf(required),
        dependentSchemas: objectOf(inner),
        unevaluatedProperties: inner,
      }),
      optional({ properties: objectOf(inner), required, allOf: list, anyOf: list, oneOf: list }),
      optional({
        not: inner,
        if: inner,
        then: inner,
        else: inner,
        unevaluatedProperties: fc.constant(false),
      }),
      fc.record({ oneOf: fc.tuple(branch("a"), branch("ab")) }),
      fc.record({ anyOf: list, $ref: fc.constant("#/$defs/shared") }),
    ),
  };
});

/** A schema whose `#/$defs/shared` is there, and may refer to itself through its members. */
export const anyDocument = fc
  .tuple(anySchema, anySchema, fc.boolean())
  .map(([schema, shared, circular]) => ({
    ...(isObject(schema) ? schema : { allOf: [schema] }),
    $defs: {
      shared: withoutRef(
        circular
          ? { properties: { b: { $ref: "#/$defs/shared" } }, anyOf: [shared, { type: "object" }] }
          : shared,
      ),
    },
  }));

/** References of a definition to itself that do not go through a member or an item never end. */
function withoutRef(schema: unknown, inPlace = true): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withoutRef(item, inPlace));
  if (!isObject(schema)) return schema;
  const copy = {};
  for (const key of Object.keys(schema)) {
    const apart = ![
      "allOf",
      "anyOf",
      "oneOf",
      "not",
      "if",
      "then",
      "else",
      "dependentSchemas",
    ].includes(key);
    if (key === "$ref" && inPlace) continue;
    setMember(copy, key, withoutRef(member(schema, key), inPlace && !apart));
  }
  return copy;
}

/** A small edit of a schema: at the place that a number picks, a keyword goes or comes, or a bound moves. */
export function editOf(schema: unknown, pick: number, donor: unknown): unknown {
  const copy: unknown = structuredClone(schema);
  const places: Record<string, unknown>[] = [];
  const visit = (at: unknown) => {
    if (Array.isArray(at)) at.forEach(visit);
    else if (isObject(at)) {
      places.push(at as Record<string, unknown>);
      for (const key of Object.keys(at)) visit(member(at, key));
    }
  };
  visit(copy);
  const place = places[pick % places.length];
  if (place === undefined) return donor;
  const keys = Object.keys(place).filter((key) => key !== "$defs" && key !== "$ref");
  const key = keys[Math.floor(pick / 7) % Math.max(1, keys.length)];
  const given = isObject(donor) ? Object.entries(donor).filter(([name]) => name !== "$defs") : [];
  const [gift] = given;
  const old = key === undefined ? undefined : place[key];
  if (key !== undefined && typeof old === "number") place[key] = old + ((pick % 3) - 1 || 1);
  else if (key !== undefined && pick % 2 === 0) delete place[key];
  else if (gift !== undefined && gift[0] !== "$ref") setMember(place, gift[0], gift[1]);
  return copy;
}
