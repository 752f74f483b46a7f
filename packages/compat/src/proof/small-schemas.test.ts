import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { SchemaSource } from "../schema/source.js";
import { universe } from "../test/universe.js";
import { Relation } from "./relation.js";

/** How many combinations of two small schemas are tried besides the small ones themselves. */
const COMBINED = Number(process.env.COMPAT_COMBINED ?? 40);

const leaves: readonly object[] = [
  {},
  { not: {} },
  ...["string", "number", "integer", "boolean", "null", "array", "object"].map((type) => ({
    type,
  })),
  { type: ["integer", "string"] },
  ...[1, "a", null, [], {}, { a: 1 }].map((value) => ({ const: value })),
  ...[
    [1, "a"],
    ["a", "ab"],
    [0, 1, 2],
    [true, false],
  ].map((values) => ({ enum: values })),
  { minLength: 1 },
  { maxLength: 1 },
  { maxLength: 0 },
  { pattern: "^a" },
  { pattern: "b$" },
  { pattern: "^.$" },
  { minimum: 1 },
  { maximum: 1 },
  { exclusiveMinimum: 1 },
  { exclusiveMaximum: 2 },
  { multipleOf: 1 },
  { multipleOf: 2 },
  { multipleOf: 1.5 },
  { minItems: 1 },
  { maxItems: 1 },
  { maxItems: 0 },
  { uniqueItems: true },
  { required: ["a"] },
  { required: ["a", "b"] },
  { minProperties: 1 },
  { maxProperties: 1 },
  { maxProperties: 0 },
  { dependentRequired: { a: ["b"] } },
];

const inner: readonly unknown[] = [
  { type: "integer" },
  { const: "a" },
  { maxLength: 1 },
  { type: "object" },
];

const around = (schema: unknown): object[] => [
  { not: schema },
  { items: schema },
  { items: schema, minItems: 1 },
  { prefixItems: [schema] },
  { prefixItems: [schema], items: false },
  { prefixItems: [{}], items: schema },
  { prefixItems: [{}], unevaluatedItems: schema },
  { contains: schema },
  { contains: schema, maxContains: 1 },
  { contains: schema, minContains: 2 },
  { contains: schema, minContains: 0, maxContains: 1 },
  { properties: { a: schema } },
  { properties: { a: schema }, required: ["a"] },
  { properties: { a: schema }, additionalProperties: false },
  { additionalProperties: schema },
  { patternProperties: { "^a": schema } },
  { patternProperties: { "^a": schema }, additionalProperties: false },
  { propertyNames: schema },
  { dependentSchemas: { a: schema } },
  { dependentSchemas: { a: { properties: { b: schema } } } },
  { allOf: [{ properties: { a: schema } }], unevaluatedProperties: false },
  {
    anyOf: [{ properties: { a: schema }, required: ["a"] }, { properties: { b: schema } }],
    unevaluatedProperties: false,
  },
  { anyOf: [{ prefixItems: [schema] }, { prefixItems: [{}, schema] }], unevaluatedItems: false },
  { if: { required: ["a"] }, then: { required: ["b"] }, else: schema },
];

const small = [...leaves, ...inner.flatMap(around)];

/** Two of the small schemas at a time, put together in each way in turn. */
const combined = Array.from({ length: COMBINED }, (_, index): unknown => {
  const at = (step: number) => small[(index * step + 17) % small.length] ?? {};
  const [a, b, c] = [at(37), at(101), at(59)];
  const ways = [
    { anyOf: [a, b] },
    { oneOf: [a, b] },
    { allOf: [a, b] },
    { oneOf: [a, b, c] },
    { allOf: [a, { not: b }] },
    { if: a, then: b, else: c },
    { items: { anyOf: [a, b] } },
    { properties: { a: { oneOf: [a, b] }, b: c } },
  ];
  return ways[index % ways.length];
});

const schemas = [...small, ...combined];

// Ajv, which nothing here is made of, says which of the values each schema takes.
const ajv = new Ajv2020({ strict: false, logger: false });
// It reads 1e21 with parseInt, as no multiple of anything.
const values = universe.filter((value) => !JSON.stringify(value).includes("e+21"));
const takes = schemas.map((schema) => {
  const validate = ajv.compile(schema as object);
  return values.map((value) => validate(value));
});

it(`of all pairs of ${schemas.length} small schemas, none is proven that a value contradicts`, {
  timeout: 600_000,
}, () => {
  const wrong: unknown[] = [];
  const counts = { proven: 0, refuted: 0, unknown: 0 };
  for (const [i, before] of schemas.entries()) {
    for (const [j, after] of schemas.entries()) {
      const relation = new Relation(new SchemaSource(before), new SchemaSource(after), 2_000);
      const [left, right] = [relation.before, relation.after];
      const answer = relation.ask([left.node(left.source.root)], [right.node(right.source.root)]);
      if (answer.kind === "empty") {
        counts.proven++;
        const lost = values.find((_, at) => takes[i]?.[at] && !takes[j]?.[at]);
        if (lost !== undefined) wrong.push({ before, after, lost });
      } else if (answer.kind === "value") {
        counts.refuted++;
        const { value } = answer;
        if (!ajv.validate(before as object, value) || ajv.validate(after as object, value))
          wrong.push({ before, after, value });
      } else counts.unknown++;
    }
  }
  expect(wrong).toEqual([]);
  // What is not decided is mostly what is left over beside alternatives.
  expect(counts.unknown).toBeLessThan(schemas.length ** 2 / 10);
  console.log(`${schemas.length ** 2} pairs: ${JSON.stringify(counts)}`);
});
