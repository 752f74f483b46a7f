import type { Verdict } from "../comparison.js";

/** A pair of schemas that shows one rule, and what is found of it. */
export interface Fixture {
  readonly before: unknown;
  readonly after: unknown;
  /** The findings on input, each as `rule verdict`; the mirror of what the reverse edit has on output. */
  readonly input: readonly string[];
  readonly output: readonly string[];
}

const text = { type: "string" };
const whole = { type: "integer" };
const object = { type: "object" };
const both = { a: text, b: text };

/** Whoever asks for less than before loses values on input, and nobody on output. */
const narrows = (id: string, before: unknown, after: unknown): [string, Fixture] => [
  id,
  { before, after, input: [`${id} breaking`], output: [`${id} safe`] },
];

const changes = (
  id: string,
  before: unknown,
  after: unknown,
  input: Verdict,
  output: Verdict,
): [string, Fixture] => [
  id,
  { before, after, input: [`${id} ${input}`], output: [`${id} ${output}`] },
];

const bound = (id: string, keyword: string, before: number, after: number, beside = {}) =>
  narrows(id, { ...beside, [keyword]: before }, { ...beside, [keyword]: after });

/** By rule. The reverse of each pair is the fixture of the rule's mirror. */
export const fixtures: ReadonlyMap<string, Fixture> = new Map([
  narrows("type-narrowed", { type: ["string", "null"] }, text),
  changes("type-changed", text, whole, "breaking", "breaking"),
  narrows("enum-added", text, { ...text, enum: ["a", "b"] }),
  narrows("enum-value-removed", { enum: ["a", "b", "c"] }, { enum: ["a", "b"] }),
  narrows("const-added", text, { ...text, const: "a" }),
  changes("const-changed", { const: "a" }, { const: "b" }, "breaking", "breaking"),
  narrows(
    "required-added",
    { ...object, properties: both },
    { ...object, properties: both, required: ["a"] },
  ),
  narrows("property-added-to-open", object, { ...object, properties: { a: text } }),
  narrows(
    "property-removed-from-closed",
    { ...object, properties: both, additionalProperties: false },
    { ...object, properties: { a: text }, additionalProperties: false },
  ),
  narrows(
    "additional-properties-tightened",
    { ...object, properties: both },
    { ...object, properties: both, additionalProperties: false },
  ),
  narrows(
    "unevaluated-properties-tightened",
    { ...object, allOf: [{ properties: both }] },
    { ...object, allOf: [{ properties: both }], unevaluatedProperties: false },
  ),
  narrows("pattern-property-added", object, { ...object, patternProperties: { "^x-": text } }),
  narrows("property-names-added", object, { ...object, propertyNames: { maxLength: 3 } }),
  narrows("dependent-required-added", object, { ...object, dependentRequired: { a: ["b"] } }),
  narrows("dependent-schema-added", object, {
    ...object,
    dependentSchemas: { a: { required: ["b"] } },
  }),
  bound("min-properties-raised", "minProperties", 1, 2, object),
  bound("max-properties-lowered", "maxProperties", 2, 1, object),
  bound("min-length-raised", "minLength", 1, 2, text),
  bound("max-length-lowered", "maxLength", 9, 8, text),
  bound("minimum-raised", "minimum", 1, 2, whole),
  bound("maximum-lowered", "exclusiveMaximum", 9, 8, whole),
  bound("min-items-raised", "minItems", 1, 2, { type: "array" }),
  bound("max-items-lowered", "maxItems", 9, 8, { type: "array" }),
  bound("min-contains-raised", "minContains", 1, 2, { type: "array", contains: text }),
  bound("max-contains-lowered", "maxContains", 3, 2, { type: "array", contains: text }),
  bound("multiple-of-tightened", "multipleOf", 2, 4, whole),
  changes(
    "multiple-of-changed",
    { ...whole, multipleOf: 2 },
    { ...whole, multipleOf: 3 },
    "breaking",
    "breaking",
  ),
  narrows("unique-items-set", { type: "array" }, { type: "array", uniqueItems: true }),
  narrows("pattern-added", text, { ...text, pattern: "^a" }),
  changes(
    "pattern-changed",
    { ...text, pattern: "^[a-z]+$" },
    { ...text, pattern: "^[a-f]+$" },
    "breaking",
    "safe",
  ),
  narrows("format-added", text, { ...text, format: "date" }),
  changes(
    "format-changed",
    { ...text, format: "date" },
    { ...text, format: "uuid" },
    "breaking",
    "breaking",
  ),
  narrows("items-added", { type: "array" }, { type: "array", items: text }),
  narrows("prefix-item-added", { type: "array" }, { type: "array", prefixItems: [text] }),
  narrows(
    "unevaluated-items-tightened",
    { type: "array", prefixItems: [text] },
    { type: "array", prefixItems: [text], unevaluatedItems: false },
  ),
  narrows("contains-added", { type: "array" }, { type: "array", contains: text }),
  narrows("any-of-added", {}, { anyOf: [text, whole] }),
  narrows(
    "any-of-branch-removed",
    { anyOf: [text, whole, { type: "null" }] },
    { anyOf: [text, whole] },
  ),
  narrows("one-of-added", {}, { oneOf: [text, whole] }),
  changes(
    "one-of-branch-added",
    { oneOf: [text, whole] },
    { oneOf: [text, whole, { type: "null" }] },
    "safe",
    "breaking",
  ),
  narrows(
    "all-of-branch-added",
    { allOf: [{ maxLength: 9 }] },
    { allOf: [{ maxLength: 9 }, { pattern: "^a" }] },
  ),
  narrows("not-added", text, { ...text, not: { const: "a" } }),
  narrows("conditional-added", object, {
    ...object,
    if: { required: ["a"] },
    then: { required: ["b"] },
  }),
  changes(
    "conditional-changed",
    { ...object, if: { required: ["a"] }, then: { required: ["b"] } },
    { ...object, if: { required: ["c"] }, then: { required: ["b"] } },
    "breaking",
    "breaking",
  ),
  narrows(
    "nothing-allowed",
    { ...object, properties: both },
    { ...object, properties: { a: text, b: false } },
  ),
  narrows(
    "schema-constrained",
    { type: "array", items: true, minItems: 1 },
    { type: "array", items: text, minItems: 1 },
  ),
  changes("reference-changed", { $ref: "a.json" }, { $ref: "b.json" }, "unknown", "unknown"),
  changes(
    "dynamic-reference-changed",
    { $dynamicRef: "#a" },
    { $dynamicRef: "#b" },
    "unknown",
    "unknown",
  ),
  changes("keyword-unreadable", { minLength: "3" }, { minLength: "4" }, "unknown", "unknown"),
  [
    "values-lost",
    {
      before: { ...object, allOf: [{ properties: both }], unevaluatedProperties: false },
      after: { ...object, allOf: [{ properties: { a: text } }], unevaluatedProperties: false },
      input: ["property-removed-from-open safe", "values-lost breaking"],
      output: ["property-removed-from-open safe"],
    },
  ],
  [
    "not-proven",
    {
      before: {
        anyOf: [{ properties: both }, { properties: { c: text } }],
        unevaluatedProperties: false,
      },
      after: {
        anyOf: [{ properties: { a: text } }, { properties: { c: text } }],
        unevaluatedProperties: false,
      },
      input: ["property-removed-from-open safe", "not-proven unknown"],
      output: ["property-removed-from-open breaking"],
    },
  ],
]);

/** A pair that shows a rule of what schemas say beside which values are valid. */
export const annotationFixtures: Readonly<
  Record<string, readonly [before: unknown, after: unknown, verdict: Verdict]>
> = {
  "documentation-changed": [{ description: "One" }, { description: "Two" }, "safe"],
  "default-changed": [{ default: 1 }, { default: 2 }, "safe"],
  "deprecated-changed": [{}, { deprecated: true }, "safe"],
  "access-changed": [{}, { readOnly: true }, "safe"],
  "id-changed": [{ $id: "https://example.com/a" }, { $id: "https://example.com/b" }, "breaking"],
  "code-changed": [{ "x-extensible-enum": ["a"] }, { "x-extensible-enum": ["a", "b"] }, "safe"],
  "list-kind-changed": [{ "x-localo-list": "open" }, { "x-localo-list": "extensible" }, "safe"],
  "sensitivity-changed": [{}, { "x-localo-sensitivity": "personal" }, "safe"],
  "reading-changed": [{ "x-localo-normaliser": "normaliseUprn" }, {}, "unknown"],
  "annotation-changed": [{ "x-own": 1 }, { "x-own": 2 }, "safe"],
  "anchor-changed": [{ $anchor: "a" }, { $anchor: "b" }, "safe"],
  "definition-added": [{}, { $defs: { a: text } }, "safe"],
  "definition-removed": [{ $defs: { a: text } }, {}, "safe"],
};
