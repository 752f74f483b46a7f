import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

const type = "boolean";

it("asks what a type is", () => {
  expect(lintOf({ thing: { type, description: " " } })).toEqual(["description thing#/description"]);
  expect(lintOf({ thing: { type, description: undefined } })).toEqual([
    "description thing#/description",
  ]);
});

it("asks where a type comes from; a code list says it of its codes", () => {
  const description = "Something.";
  expect(lintOf({ thing: { type, description } })).toEqual(["description thing#/description"]);
  const list = { ...codeList("open", ["a"]), description };
  expect(lintOf({ "codelists/colour": list })).toEqual([]);
});

it("asks what a property is, where no type says it", () => {
  const thing = {
    type: "object",
    required: ["a", "b"],
    properties: { a: { type }, b: { $ref: "other.schema.json" } },
  };
  expect(lintOf({ thing, other: { type } })).toEqual([
    "description thing#/properties/a/description",
  ]);
});

it("does not ask a condition for descriptions", () => {
  const thing = {
    type: "object",
    required: ["a"],
    properties: { a: { type, description: "Whether." } },
    if: { properties: { a: { const: true } } },
  };
  expect(lintOf({ thing })).toEqual([]);
});

it("takes no draft, of a property that refers to a type neither", () => {
  const thing = {
    description: "Decide: say what it is. Source: say where it comes from.",
    type: "object",
    required: ["a", "b"],
    properties: {
      a: { type, description: "Decide: say what a is." },
      b: { $ref: "other.schema.json", description: "Decide: is it another." },
    },
  };
  expect(lintOf({ thing, other: { type } })).toEqual([
    "description thing#/description",
    "description thing#/properties/a/description",
    "description thing#/properties/b/description",
  ]);
});
