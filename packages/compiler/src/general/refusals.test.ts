import type { Issue } from "@localo/runtime";
import { describe, expect, it } from "vitest";
import { loadValidator } from "./load-validator.js";

/** Values of every type, small and empty ones above all. */
const values: readonly unknown[] = [
  ...["", "a", "abc", "null", 0, -0, 1, -1, 1.5, 2 ** 53, true, false, null],
  ...[[], [1], [1, 1], [null], [[]], [{}], ["", ""], [[1], [1]]],
  ...[{}, { a: 1 }, { a: null }, { a: 1, b: 2 }, { b: 1 }, { a: [] }, { "": 1 }, { a: {} }],
];

/** The keywords of each type, with arguments at which a mistake is easily made: zero, empty, false. */
const keywords: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  string: { minLength: [0, 1], maxLength: [0, 1], pattern: ["", "^$"], format: ["date", "none"] },
  number: {
    minimum: [0, -0],
    maximum: [0],
    exclusiveMinimum: [0],
    exclusiveMaximum: [0],
    multipleOf: [1, 0.5],
  },
  integer: { minimum: [0], maximum: [0], multipleOf: [2] },
  array: {
    minItems: [0, 1],
    maxItems: [0],
    uniqueItems: [false, true],
    items: [false, true, {}, { const: 0 }],
    prefixItems: [[false], [true], [{ const: null }]],
    contains: [false, true],
    minContains: [0, 2],
    maxContains: [0],
    unevaluatedItems: [false, true],
  },
  object: {
    minProperties: [0, 1],
    maxProperties: [0],
    required: [[], ["a"], [""], ["a", "b"]],
    properties: [{}, { a: false }, { a: true }, { "": false }],
    additionalProperties: [false, true, { const: 0 }],
    patternProperties: [{}, { "": false }, { "^a": false }],
    propertyNames: [false, true, { const: "" }, { maxLength: 0 }, { enum: [] }],
    dependentRequired: [{}, { a: [] }, { a: ["b"] }, { "": ["a"] }],
    dependentSchemas: [{}, { a: false }, { a: true }],
    unevaluatedProperties: [false, true],
  },
};

/** Keywords that look at values of any type. */
const general: Readonly<Record<string, readonly unknown[]>> = {
  type: ["string", "number", "integer", "boolean", "null", "array", "object", ["null", "array"]],
  enum: [[], [null], [0], [""], [false], [[]], [{}], ["", 1], [0, {}]],
  const: [0, -0, null, "", false, [], {}],
  allOf: [[false], [true], [{ maxLength: 0 }]],
  anyOf: [[false], [true], [{ required: [] }], [{ required: ["a"] }], [false, { maxItems: 0 }]],
  oneOf: [
    [false],
    [true, true],
    [{ required: [] }],
    [{ required: ["a"] }],
    [{ required: ["a"] }, { required: ["b"] }],
    [{ required: [] }, { required: ["a"] }],
  ],
  not: [true, false, { enum: [] }, { maxLength: 0 }],
  if: [true, false, { const: 0 }],
  then: [false, true],
  else: [false, { const: null }],
};

type Entry = readonly [keyword: string, argument: unknown];

const entries = (map: Readonly<Record<string, readonly unknown[]>>): Entry[] =>
  Object.entries(map).flatMap(([keyword, list]) =>
    list.map((argument): Entry => [keyword, argument]),
  );

/** Every schema of one keyword and of two, with the type and without. */
function* schemas(): Generator<object> {
  const all = entries(general);
  for (const [index, [keyword, argument]] of all.entries()) {
    yield { [keyword]: argument };
    for (const [other, second] of all.slice(index + 1)) {
      if (keyword !== other) yield { [keyword]: argument, [other]: second };
    }
  }
  for (const [type, own] of Object.entries(keywords)) {
    const list = [...entries(own), ...all];
    for (const [index, [keyword, argument]] of entries(own).entries()) {
      yield { [keyword]: argument };
      yield { type, [keyword]: argument };
      yield { type: [type, "null"], [keyword]: argument };
      for (const [other, second] of list.slice(index + 1)) {
        if (keyword === other) continue;
        yield { [keyword]: argument, [other]: second };
        yield { type, [keyword]: argument, [other]: second };
      }
    }
  }
}

/** The sentence that says no more than that a value is not valid, or one that misses what it speaks of. */
function saysNothing({ message }: Issue): boolean {
  return / is not valid$|^\s|\s$|\s[:,]|\s{2}|undefined|NaN/.test(message);
}

describe("whatever a check refuses", () => {
  it("is explained: each keyword, and each two of them, at the edge", { timeout: 120_000 }, () => {
    const wrong: unknown[] = [];
    let refused = 0;
    for (const schema of schemas()) {
      const { is, safeParse } = loadValidator(schema, { onWarning: null });
      for (const value of values) {
        const { success, issues = [] } = safeParse(value);
        if (!success) refused++;
        const isExplained = success || (issues.length > 0 && !issues.some(saysNothing));
        if (is(value) !== success || !isExplained) wrong.push({ schema, value, issues });
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(refused).toBeGreaterThan(10_000);
  });
});
