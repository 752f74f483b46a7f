import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

it("asks types, properties and items what they are", () => {
  const thing = {
    type: "object",
    required: ["a", "b", "c"],
    properties: {
      a: { description: "Anything." },
      b: { description: "Many.", type: "array", maxItems: 2, items: {} },
      c: { description: "By name.", type: "object", additionalProperties: { maxLength: 2 } },
    },
  };
  expect(lintOf({ thing, other: {} })).toEqual([
    "typed other#",
    "typed thing#/properties/a",
    "typed thing#/properties/b/items",
    "typed thing#/properties/c/additionalProperties",
  ]);
});

it("takes whatever says of what type a value is", () => {
  const thing = {
    type: "object",
    required: ["a", "b"],
    properties: {
      a: { description: "Always so.", const: true },
      b: { $ref: "other.schema.json" },
      rows: {
        description: "Absent where there are none.",
        type: "array",
        maxItems: 2,
        items: { "x-localo-row": { $ref: "other.schema.json" } },
      },
    },
    if: { properties: { a: { minimum: 1 } } },
  };
  expect(lintOf({ thing, other: { type: "boolean" } })).toEqual([]);
});
