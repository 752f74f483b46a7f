import { describe, expect, it } from "vitest";
import { loadValidator } from "./load-validator.js";

/** A value of so many levels, of objects, lists or both in turn. */
function nested(levels: number, wrap: (inner: unknown, level: number) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = wrap(value, level);
  return value;
}

const DEEP = 200_000;
const values = [
  nested(DEEP, (a) => ({ a })),
  nested(DEEP, (a) => [a]),
  nested(DEEP, (a, level) => (level % 2 ? [a] : { a, b: [1] })),
];

/** Schemas that look into what they are given, in every way that there is. */
const schemas: Record<string, object> = {
  "a reference to itself": { properties: { a: { $ref: "#" } }, items: { $ref: "#" } },
  "other properties": { additionalProperties: { $ref: "#" }, items: { $ref: "#" } },
  "properties by pattern": { patternProperties: { "^a": { $ref: "#" } }, items: { $ref: "#" } },
  "unevaluated properties": {
    allOf: [{ properties: { a: { $ref: "#" } } }, { properties: { b: { $ref: "#" } } }],
    unevaluatedProperties: false,
    unevaluatedItems: { $ref: "#" },
  },
  "a dynamic reference": {
    $dynamicAnchor: "node",
    properties: { a: { $dynamicRef: "#node" } },
    items: { $dynamicRef: "#node" },
  },
  contains: { contains: { $ref: "#" }, properties: { a: { $ref: "#" } } },
  "a negation": { not: { properties: { a: { $ref: "#" } }, items: { $ref: "#" } } },
  "a constant": { const: { a: [{ a: 1 }] } },
  "a list of values": { enum: [{ a: [{ a: 1 }] }, [[1]], 1] },
  "items that differ": { type: "array", uniqueItems: true, items: { uniqueItems: true } },
};

describe.each(Object.entries(schemas))("a value of 200,000 levels by %s", (_, schema) => {
  const { is, parse, safeParse } = loadValidator(schema, { onWarning: null });

  it.each(values.map((value, index) => [index, value] as const))(
    "is judged: %i",
    (_index, value) => {
      const { success, issues = [] } = safeParse(value);
      expect(is(value)).toBe(success);
      expect(issues.length).toBeLessThanOrEqual(20);
      expect(issues.filter(({ message }) => / is not valid$/.test(message))).toEqual([]);
      if (success) expect(parse(value)).toBe(value);
      else expect(() => parse(value)).toThrow(/^The value: .{1,2100}$/);
    },
  );
});

describe("an object of 100,000 properties", () => {
  const value = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`x${index}`, index]),
  );

  it.each<[object, string[]]>([
    [{ patternProperties: { "^x[0-9]+$": { type: "integer" } } }, []],
    [{ patternProperties: { "^x[0-9]+$": { type: "string" } } }, ["wrong-type"]],
    [{ patternProperties: { "^y": true }, additionalProperties: false }, ["unknown-property"]],
    [{ additionalProperties: { maximum: 99_998 } }, ["too-large"]],
    [{ propertyNames: { maxLength: 6 } }, []],
    [{ propertyNames: { maxLength: 5 } }, ["wrong-property-name"]],
    [{ maxProperties: 99_999 }, ["too-many-properties"]],
    [{ unevaluatedProperties: false, properties: { a: true } }, ["unknown-property"]],
    [{ unevaluatedProperties: { type: "integer" }, allOf: [{ properties: { x1: {} } }] }, []],
    [{ dependentSchemas: { x1: { required: ["a"] } } }, ["missing"]],
    [{ enum: [{ a: 1 }] }, ["not-in-list"]],
    [{ properties: { a: { type: "string" } }, additionalProperties: false }, ["unknown-property"]],
  ])("is judged by %j", (schema, codes) => {
    const { issues = [] } = loadValidator(schema).safeParse(value);
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(codes);
    expect(issues.length).toBeLessThanOrEqual(20);
  });
});
