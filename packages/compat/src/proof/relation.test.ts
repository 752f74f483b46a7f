import { describe, expect, it } from "vitest";
import { SchemaSource } from "../schema/source.js";
import { Relation } from "./relation.js";

/** What is known of "everything that the one takes, the other takes". */
function subset(a: unknown, b: unknown): string {
  const relation = new Relation(new SchemaSource(a), new SchemaSource(b));
  const { before, after } = relation;
  const answer = relation.ask([before.node(before.source.root)], [after.node(after.source.root)]);
  return answer.kind === "empty" ? "yes" : answer.kind === "value" ? "no" : "unknown";
}

const string = { type: "string" };
const tag = (kind: string, more: object = {}) => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { const: kind }, ...more },
});
const list = {
  $defs: { n: { properties: { next: { $ref: "#/$defs/n" }, v: string } } },
  $ref: "#/$defs/n",
};
const list2 = {
  $defs: { m: { properties: { next: { $ref: "#/$defs/m" }, v: { type: ["string", "null"] } } } },
  $ref: "#/$defs/m",
};

describe("whether one schema takes all that another takes", () => {
  it.each<[string, unknown, unknown, string]>([
    ["the same", string, string, "yes"],
    ["anything in a type", {}, string, "no"],
    ["a type in anything", string, true, "yes"],
    ["false in anything", false, string, "yes"],
    ["integers in numbers", { type: "integer" }, { type: "number" }, "yes"],
    ["numbers in integers", { type: "number" }, { type: "integer" }, "no"],
    ["a value in a list", { const: 1 }, { enum: [1, 2] }, "yes"],
    ["a list in a value", { enum: [1, 2] }, { const: 1 }, "no"],
    ["a list in a pattern", { enum: ["a", "b"] }, { pattern: "^[a-z]$" }, "yes"],
    ["a bounded range", { type: "integer", minimum: 1, maximum: 3 }, { enum: [1, 2, 3] }, "yes"],
    ["bounds", { minimum: 2 }, { minimum: 1 }, "yes"],
    ["bounds the other way", { minimum: 1 }, { minimum: 2 }, "no"],
    ["open bounds", { exclusiveMinimum: 1 }, { minimum: 1 }, "yes"],
    ["closed bounds", { minimum: 1 }, { exclusiveMinimum: 1 }, "no"],
    ["multiples", { multipleOf: 4 }, { multipleOf: 2 }, "yes"],
    ["multiples the other way", { multipleOf: 2 }, { multipleOf: 4 }, "no"],
    ["decimal multiples", { multipleOf: 0.3 }, { multipleOf: 0.1 }, "yes"],
    ["lengths", { maxLength: 3 }, { maxLength: 4 }, "yes"],
    ["lengths the other way", { maxLength: 4 }, { maxLength: 3 }, "no"],
    ["patterns", { pattern: "^[a-f]+$" }, { pattern: "^[a-z]+$" }, "yes"],
    ["patterns the other way", { pattern: "^[a-z]+$" }, { pattern: "^[a-f]+$" }, "no"],
    [
      "patterns of texts and lengths",
      { type: "string", pattern: "^a{3}$" },
      { maxLength: 3 },
      "yes",
    ],
    ["a part of a text", { pattern: "^xay$" }, { pattern: "a" }, "yes"],
    ["formats", { format: "date" }, { format: "date-time" }, "no"],
    ["a format dropped", { format: "date" }, {}, "yes"],
    ["unique", { uniqueItems: true }, {}, "yes"],
    ["not unique", {}, { uniqueItems: true }, "no"],
    ["short lists are unique", { type: "array", maxItems: 1 }, { uniqueItems: true }, "yes"],
    ["items", { items: { const: 1 } }, { items: { type: "integer" } }, "yes"],
    ["items the other way", { items: { type: "integer" } }, { items: { const: 1 } }, "no"],
    ["no items at all", { type: "array", maxItems: 0 }, { items: false }, "yes"],
    ["a prefix", { prefixItems: [string] }, { items: string }, "no"],
    ["a closed prefix", { prefixItems: [string], items: false }, { items: string }, "yes"],
    ["contains", { contains: { const: 1 } }, { contains: { type: "number" } }, "yes"],
    ["contains the other way", { contains: { type: "number" } }, { contains: { const: 1 } }, "no"],
    ["contains gives a length", { type: "array", contains: string }, { minItems: 1 }, "yes"],
    ["required", { required: ["a", "b"] }, { required: ["a"] }, "yes"],
    ["required the other way", { required: ["a"] }, { required: ["a", "b"] }, "no"],
    [
      "properties",
      { properties: { a: { const: 1 } } },
      { properties: { a: { type: "number" } } },
      "yes",
    ],
    ["a property added to an open object", {}, { properties: { a: string } }, "no"],
    [
      "a property added to a closed object",
      { properties: { b: string }, additionalProperties: false },
      { properties: { a: string, b: string }, additionalProperties: false },
      "yes",
    ],
    [
      "a property removed from a closed object",
      { properties: { a: string, b: string }, additionalProperties: false },
      { properties: { b: string }, additionalProperties: false },
      "no",
    ],
    [
      "a property that cannot be",
      { properties: { a: false, b: string }, additionalProperties: false },
      { properties: { b: string }, additionalProperties: false },
      "yes",
    ],
    [
      "a pattern instead of names",
      { properties: { ab: string, ac: string }, additionalProperties: false },
      { patternProperties: { "^a": string }, additionalProperties: false },
      "yes",
    ],
    ["names", { propertyNames: { enum: ["a"] } }, { propertyNames: { maxLength: 1 } }, "yes"],
    [
      "names the other way",
      { propertyNames: { maxLength: 1 } },
      { propertyNames: { enum: ["a"] } },
      "no",
    ],
    ["dependent", {}, { dependentRequired: { a: ["b"] } }, "no"],
    [
      "dependent objects",
      { type: "object", required: ["b"] },
      { dependentRequired: { a: ["b"] } },
      "yes",
    ],
    ["a count of members", { type: "object", required: ["a", "b"] }, { minProperties: 2 }, "yes"],
    [
      "a closed object has so many members",
      { type: "object", properties: { a: true }, additionalProperties: false },
      { maxProperties: 1 },
      "yes",
    ],
    ["any", { anyOf: [string, { const: 1 }] }, { type: ["string", "integer"] }, "yes"],
    ["any split", { type: ["string", "integer"] }, { anyOf: [string, { type: "integer" }] }, "yes"],
    ["one of disjoint", string, { oneOf: [string, { type: "integer" }] }, "yes"],
    ["one of that overlap", string, { oneOf: [string, { maxLength: 3 }] }, "no"],
    [
      "a branch added that is disjoint",
      { oneOf: [tag("a"), tag("b")] },
      { oneOf: [tag("a"), tag("b"), tag("c")] },
      "yes",
    ],
    [
      "a branch removed",
      { oneOf: [tag("a"), tag("b"), tag("c")] },
      { oneOf: [tag("a"), tag("b")] },
      "no",
    ],
    [
      "a branch widened",
      { oneOf: [tag("a", { x: string }), tag("b")] },
      { oneOf: [tag("a", { x: {} }), tag("b")] },
      "yes",
    ],
    ["not", { not: { type: ["string", "null"] } }, { not: string }, "yes"],
    ["not the other way", { not: string }, { not: { type: ["string", "null"] } }, "no"],
    [
      "a condition that says the same",
      { type: "object", if: { required: ["a"] }, then: { required: ["b"] } },
      { dependentRequired: { a: ["b"] } },
      "yes",
    ],
    ["all of", { allOf: [string, { maxLength: 3 }] }, { type: "string", maxLength: 3 }, "yes"],
    ["a circle", list, list2, "yes"],
    ["a circle the other way", list2, list, "no"],
    ["a schema that is only itself", { $ref: "#" }, string, "unknown"],
    [
      "unevaluated through allOf",
      { allOf: [{ properties: { a: string } }], unevaluatedProperties: false },
      { properties: { a: string }, additionalProperties: false },
      "yes",
    ],
    [
      "a tag and all of its values",
      { enum: ["a", "b"] },
      { anyOf: [{ const: "a" }, { const: "b" }] },
      "yes",
    ],
  ])("%s", (_, a, b, expected) => {
    expect(subset(a, b)).toBe(expected);
  });
});
