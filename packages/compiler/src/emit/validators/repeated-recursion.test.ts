import { describe, expect, it } from "vitest";
import { repeatedRecursion } from "./repeated-recursion.js";

/** The places that schemas lead to more than once: `tree children/*`. */
function places(schemas: Record<string, object>): string[] {
  const types = Object.entries(schemas).map(([id, schema]) => ({ id, schema: { ...schema } }));
  return repeatedRecursion(types).map(({ type, path }) => `${type.id} ${path.join("/")}`);
}

const back = { $ref: "tree" };
const child = { properties: { child: back } };

describe("a schema that leads to each place once", () => {
  it.each([
    [
      "has members and items of its own kind",
      { properties: { child: back, twigs: { items: back } } },
    ],
    ["has other members of its kind", { ...child, additionalProperties: back }],
    [
      "has one of two branches that a property tells apart",
      {
        oneOf: ["leaf", "branch"].map((kind) => ({
          type: "object",
          required: ["kind"],
          properties: { kind: { const: kind }, ...child.properties },
        })),
      },
    ],
    ["has then or else", { if: { required: ["a"] }, then: child, else: child }],
    [
      "narrows a member without a reference",
      { ...child, then: { properties: { child: { required: ["a"] } } }, if: true },
    ],
    ["has first items and others", { prefixItems: [back, back], items: back }],
    ["is in a member of a member", { properties: { a: child, b: child } }],
  ])("%s", (_, tree) => {
    expect(places({ tree })).toEqual([]);
  });
});

describe("a schema that leads to a place more than once", () => {
  it.each([
    ["allOf", { allOf: [child, child] }, "child"],
    ["anyOf", { anyOf: [child, child] }, "child"],
    ["oneOf of branches that nothing tells apart", { oneOf: [child, child] }, "child"],
    ["then", { ...child, if: { required: ["a"] }, then: child }, "child"],
    ["if", { if: child, then: child }, "child"],
    ["not", { ...child, not: child }, "child"],
    ["dependentSchemas", { ...child, dependentSchemas: { a: child } }, "child"],
    ["a reference twice at the place", { properties: { child: { allOf: [back, back] } } }, "child"],
    ["the members of a pattern", { ...child, patternProperties: { "^c": back } }, "child"],
    ["other members", { allOf: [child, { additionalProperties: back }] }, "child"],
    ["contains", { items: back, contains: back }, "*"],
    [
      "a member of a member",
      { allOf: [{ properties: { a: child } }, { properties: { a: child } }] },
      "a/child",
    ],
  ])("by %s", (_, tree, place) => {
    expect(places({ tree })).toEqual([`tree ${place}`]);
  });

  it("by way of another schema", () => {
    const tree = { ...child, allOf: [{ $ref: "base" }] };
    expect(places({ tree, base: child })).toEqual(["tree child"]);
    // What does not lead back is as large as it is, however often it is looked at.
    expect(
      places({
        tree: { allOf: [child, { $ref: "base" }] },
        base: { properties: { child: { $ref: "leaf" } } },
        leaf: {},
      }),
    ).toEqual([]);
  });
});
