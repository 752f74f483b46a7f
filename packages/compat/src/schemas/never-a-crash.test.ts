import { describe, expect, it } from "vitest";
import { compareSchemas } from "./compare-schemas.js";

const both = { directions: ["input", "output"] } as const;
const text = { type: "string" };

/** Schemas inside one another, so many times. */
const nested = (depth: number, around: (inner: unknown) => unknown, core: unknown): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => around(inner), core);

const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

const properties = (count: number, of: unknown) =>
  Object.fromEntries(many(count, (index) => [`property${index}`, of]));

/** A union in a union: each level has two branches that only their tag tells apart. */
const unions = (depth: number, core: unknown) =>
  nested(
    depth,
    (inner) => ({
      oneOf: many(2, (tag) => ({
        type: "object",
        required: ["kind"],
        properties: { kind: { const: `kind${tag}` }, next: inner },
      })),
    }),
    core,
  );

/** The same without tags: any value may fit any branch. */
const blur = (depth: number, core: unknown) =>
  nested(
    depth,
    (inner) => ({
      oneOf: many(2, (index) => ({ properties: { [`p${index}`]: inner }, minProperties: index })),
    }),
    core,
  );

const circle = (leaf: unknown) => ({
  $defs: {
    tree: { properties: { leaf, left: { $ref: "#/$defs/tree" }, right: { $ref: "#/$defs/tree" } } },
  },
  $ref: "#/$defs/tree",
});

const pairs: readonly (readonly [what: string, before: unknown, after: unknown])[] = [
  ["a circle of references", circle(text), circle({ type: "integer" })],
  ["a schema that is only itself", { $ref: "#" }, { $ref: "#", type: "string" }],
  [
    "two that are each other",
    { $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } }, $ref: "#/$defs/a" },
    { $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } }, $ref: "#/$defs/b" },
  ],
  [
    "alternatives that are the whole again",
    { anyOf: [{ $ref: "#" }, { $ref: "#" }], type: "string" },
    { anyOf: [{ $ref: "#" }, { $ref: "#" }], type: "integer" },
  ],
  ["what is not itself", { not: { $ref: "#" } }, { not: { $ref: "#" }, type: "string" }],
  [
    "a dynamic circle",
    { $dynamicAnchor: "a", items: { $dynamicRef: "#a" } },
    { $dynamicAnchor: "a", items: { $dynamicRef: "#a" }, type: "array" },
  ],
  ["eight nested unions with tags", unions(8, text), unions(8, { type: "integer" })],
  ["eight nested unions without", blur(8, text), blur(8, { type: "integer" })],
  [
    "a thousand properties",
    { type: "object", properties: properties(1_000, text), additionalProperties: false },
    { type: "object", properties: properties(1_000, { type: "integer" }) },
  ],
  [
    "a thousand alternatives",
    { anyOf: many(1_000, (index) => ({ const: index })) },
    { anyOf: many(1_000, (index) => ({ const: `${index}` })) },
  ],
  [
    "a hundred alternatives, one of which",
    { oneOf: many(100, (index) => ({ minimum: index, maximum: index + 2 })) },
    { oneOf: many(100, (index) => ({ minimum: index, maximum: index + 3 })) },
  ],
  [
    "a list of a hundred thousand values",
    { enum: many(100_000, (index) => `code-${index}`) },
    { enum: many(100_000, (index) => `code-${index + 1}`) },
  ],
  [
    "ten thousand levels of allOf",
    nested(10_000, (inner) => ({ allOf: [inner] }), text),
    nested(10_000, (inner) => ({ allOf: [inner] }), { type: "integer" }),
  ],
  [
    "ten thousand levels of properties",
    nested(10_000, (inner) => ({ properties: { a: inner } }), text),
    nested(10_000, (inner) => ({ properties: { a: inner } }), { type: "integer" }),
  ],
  [
    "ten thousand levels of not",
    nested(10_000, (inner) => ({ not: inner }), text),
    nested(10_001, (inner) => ({ not: inner }), text),
  ],
  [
    "a value of ten thousand levels",
    { const: nested(10_000, (inner) => [inner], 1) },
    { const: nested(10_000, (inner) => [inner], 2) },
  ],
  [
    "a thousand references in a row",
    {
      $ref: "#/$defs/d0",
      $defs: {
        ...Object.fromEntries(many(1_000, (i) => [`d${i}`, { $ref: `#/$defs/d${i + 1}` }])),
        d1000: text,
      },
    },
    {
      $ref: "#/$defs/d0",
      $defs: {
        ...Object.fromEntries(many(1_000, (i) => [`d${i}`, { $ref: `#/$defs/d${i + 1}` }])),
        d1000: { type: "integer" },
      },
    },
  ],
  ["patterns that take for ever", { pattern: "^(a+)+$" }, { pattern: "^(a|ab)+$" }],
  [
    "names with stars all over",
    {
      patternProperties: { b: { minimum: 1 }, "^[ab]*a[ab]{8}$": text },
      propertyNames: { pattern: "a.*b" },
    },
    {
      patternProperties: { b: { minimum: 2 }, "^[ab]*b[ab]{8}$": text },
      propertyNames: { pattern: "b.*a" },
    },
  ],
  [
    "patterns that are large",
    { pattern: "^(?:[a-z]{1,400}-){200}$" },
    { pattern: "^(?:[a-z]{1,401}-){200}$" },
  ],
  [
    "patterns that look about",
    { pattern: "^(?=.*a)(?=.*b)(?!.*c).{8,}$" },
    { pattern: "^(?=.*a)(?<!x).{9,}$" },
  ],
  ["patterns that refer back", { pattern: "^(a*)\\1$" }, { pattern: "^(a*)\\1\\1$" }],
  [
    "twenty patterns of names",
    {
      patternProperties: Object.fromEntries(many(20, (i) => [`^.{${i}}a`, text])),
      additionalProperties: false,
    },
    {
      patternProperties: Object.fromEntries(many(20, (i) => [`^.{${i}}b`, text])),
      additionalProperties: false,
    },
  ],
  ["bounds at the edge of numbers", { maximum: 1.7976931348623157e308 }, { maximum: 1e308 }],
  ["multiples that are far apart", { multipleOf: 5e-324 }, { multipleOf: 1e300 }],
  [
    "lengths without end",
    { type: "string", minLength: 9_007_199_254_740_991 },
    { type: "string", minLength: 1e300 },
  ],
  [
    "a list of a thousand million items",
    { type: "array", minItems: 1e9, items: { enum: [1, 2] }, uniqueItems: true },
    { type: "array", minItems: 1e9 + 1 },
  ],
  [
    "a great many members",
    { type: "object", minProperties: 1e9 },
    { type: "object", minProperties: 1e9 + 1 },
  ],
  ["a thousand prefix items", { prefixItems: many(1_000, () => text) }, { items: text }],
  ["references to nowhere", { $ref: "#/$defs/lost" }, { $ref: "https://example.com/lost" }],
  ["a reference that is no URI", { $ref: "http://[" }, { $ref: "%" }],
  ["a reference into a value", { $ref: "#/const", const: 1 }, { $ref: "#/const", const: [] }],
  ["an identity that is no URI", { $id: "http://[", $ref: "#a" }, { $id: "%%%", $anchor: "a" }],
  ["names of the prototype", { required: ["__proto__"] }, { properties: { constructor: text } }],
  [
    "a pattern that is none, and one that is",
    { pattern: "(", patternProperties: { "[": text } },
    { pattern: "a", patternProperties: { "[": { type: "integer" } } },
  ],
  ["dialects that nobody knows", { $schema: "http://json-schema.org/draft-03/schema#" }, {}],
];

const values: readonly unknown[] = [null, 1, "text", [], [[]], true, false, {}, undefined];

describe("a comparison ends, and says something", () => {
  it.each(pairs)("%s", (_, before, after) => {
    for (const [a, b] of [
      [before, after],
      [after, before],
    ]) {
      const { verdict, bump } = compareSchemas(a, b, { ...both, steps: 20_000 });
      expect(verdict).not.toBe("safe");
      expect(bump).toBe("major");
    }
    expect(compareSchemas(before, before, both)).toMatchObject({ bump: "none", findings: [] });
  });

  it("past its steps: it does not know", () => {
    const [before, after] = [blur(8, text), blur(8, { type: ["string", "null"] })];
    expect(compareSchemas(before, after, { ...both, strict: true, steps: 1 }).verdict).toBe(
      "unknown",
    );
  });

  it.each(values.flatMap((a) => values.map((b) => [a, b] as const)))(
    "of %j and %j, which may be no schemas",
    (before, after) => {
      const { verdict } = compareSchemas(before, after, both);
      const isSchema = (value: unknown) =>
        typeof value === "boolean" || (value instanceof Object && !Array.isArray(value));
      if (!isSchema(before) || !isSchema(after))
        expect(verdict).toBe(JSON.stringify(before) === JSON.stringify(after) ? "safe" : "unknown");
    },
  );

  it.each(
    [
      "$ref $dynamicRef $id $anchor $schema type enum const multipleOf minimum maximum exclusiveMinimum",
      "exclusiveMaximum minLength maxLength pattern format minItems maxItems uniqueItems prefixItems items",
      "contains minContains maxContains unevaluatedItems minProperties maxProperties required properties",
      "patternProperties additionalProperties propertyNames dependentRequired dependentSchemas",
      "unevaluatedProperties allOf anyOf oneOf not if then else $defs definitions title deprecated",
      "readOnly x-extensible-enum x-localo-list dependencies additionalItems",
    ].flatMap((line) => line.split(" ")),
  )("of a schema whose %s is anything", (keyword) => {
    const odd = [null, -1, 1.5, "a", [], [1, null], [{}], {}, { a: 1 }, { a: [null] }, true];
    const draft = { $schema: "http://json-schema.org/draft-07/schema#" };
    for (const a of odd) {
      const schema = { [keyword]: a };
      for (const b of odd)
        expect(() => compareSchemas(schema, { [keyword]: b }, both)).not.toThrow();
      expect(() => compareSchemas({}, schema, both)).not.toThrow();
      expect(() => compareSchemas({ ...draft, ...schema }, draft, both)).not.toThrow();
    }
  });
});

it("does not examine how long a pattern takes, which took a minute for each of these", () => {
  const [before, after] = ["^(a|b|ab)*c{1,40}(d|e){2,90}$", "^(ab|a|b)*c{1,39}(d|e){2,90}$"].map(
    (pattern) => ({ type: "string", pattern }),
  );
  const { verdict } = compareSchemas(before, after, { directions: ["input"], name: "Code" });
  expect(verdict).toBe("breaking");
}, 30_000);
