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

const references = ["#/$defs/shared", "#/$defs/other", "#other", "#node"];
const bound = fc.integer({ min: 0, max: 3 });
const required = fc.uniqueArray(name, { minLength: 1, maxLength: 2 });
const pattern = fc.constantFrom("^[a-z]+$", "-", "^.$", "^a|b$", "^[^a]", "^[ab]", "b");
const type = fc.constantFrom(
  "string",
  "number",
  "integer",
  "boolean",
  "null",
  "array",
  "object",
  ["integer", "string"],
  ["array", "object"],
);

/** Schemas of every keyword, of a few keywords each: with many most schemas take nothing. */
export const { schema: anySchema } = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  const member = objectOf(inner);
  const branch = (tag: string) =>
    inner.map((property) => ({
      type: "object",
      required: ["a"],
      properties: { a: { const: tag }, b: property },
    }));
  const flat: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    type,
    const: anyValue,
    enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 5 }),
    minLength: bound,
    maxLength: bound,
    pattern,
    format: fc.constantFrom("date", "uuid"),
    minimum: bound,
    maximum: bound,
    exclusiveMinimum: bound,
    exclusiveMaximum: bound,
    multipleOf: fc.constantFrom(1, 2, 0.5, 3, 1.5),
    minItems: bound,
    maxItems: bound,
    uniqueItems: fc.constant(true),
    required,
    minProperties: bound,
    maxProperties: bound,
    dependentRequired: objectOf(required),
  };
  const deep: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    items: inner,
    prefixItems: list,
    contains: inner,
    unevaluatedItems: inner,
    properties: member,
    additionalProperties: inner,
    patternProperties: fc.tuple(pattern, inner).map(([text, schema]) => ({ [text]: schema })),
    propertyNames: fc.oneof(inner, fc.record({ maxLength: bound }), fc.record({ pattern })),
    dependentSchemas: member,
    unevaluatedProperties: inner,
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: inner,
    $ref: fc.constantFrom(...references),
    $dynamicRef: fc.constantFrom("#node", "#other", "#/$defs/shared"),
  };
  const group = (keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
    Object.entries(keywords).map(([keyword, value]) =>
      value.map((of): Record<string, unknown> => ({ [keyword]: of })),
    );
  const groups: fc.Arbitrary<Record<string, unknown>>[] = [
    ...group(deep),
    fc.record({ contains: inner, minContains: bound, maxContains: bound }),
    fc.record({ if: inner, then: inner, else: inner }),
    fc.record({ if: inner, then: inner }),
    fc.record({ properties: member, additionalProperties: fc.boolean() }),
    fc.record({ anyOf: list, unevaluatedProperties: fc.boolean() }),
    fc.record({ oneOf: fc.tuple(branch("a"), branch("ab")) }),
    fc.record({ prefixItems: list, items: fc.boolean() }),
    fc.record({ anyOf: list, unevaluatedItems: fc.boolean() }),
  ];
  const some = (parts: readonly fc.Arbitrary<Record<string, unknown>>[], most: number) =>
    fc
      .array(fc.oneof(...parts), { minLength: 1, maxLength: most })
      .map((found): unknown => Object.assign({}, ...found));
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 8, arbitrary: some(group(flat), 3) },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 8, arbitrary: some([...group(flat), ...groups, ...groups], 3) },
    ),
  };
});

/**
 * A schema whose `#/$defs/shared` and `#/$defs/other` are there and may refer to themselves and to one
 * another through their members, and that dynamic references may come back to.
 */
export const anyDocument = fc
  .tuple(anySchema, anySchema, anySchema, fc.nat({ max: 7 }))
  .map(([schema, shared, other, shape]) => {
    const circle = {
      properties: { b: { $ref: "#/$defs/shared" } },
      items: { $dynamicRef: "#node" },
    };
    return {
      ...(shape & 1 ? { $dynamicAnchor: "node" } : {}),
      ...(isObject(schema) ? schema : { allOf: [schema] }),
      $defs: {
        shared: withoutRef(shape & 2 ? { ...circle, anyOf: [shared, { type: "object" }] } : shared),
        other: {
          $anchor: "other",
          ...(shape & 1 ? {} : { $dynamicAnchor: "node" }),
          allOf: [withoutRef(other)],
          ...(shape & 4 ? { properties: { a: { $ref: "#/$defs/shared" } } } : {}),
        },
      },
    };
  });
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
    if ((key === "$ref" || key === "$dynamicRef") && inPlace) continue;
    setMember(copy, key, withoutRef(member(schema, key), inPlace && !apart));
  }
  return copy;
}
