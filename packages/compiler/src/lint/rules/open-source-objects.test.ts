import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const a = { type: "boolean", description: "Whether." };
const thing = { type: "object", required: ["a"], properties: { a } };

it.each([
  ["additionalProperties", false],
  ["additionalProperties", true],
  ["unevaluatedProperties", false],
])("refuses %s: %s", (keyword, value) => {
  expect(lintOf({ thing: { ...thing, [keyword]: value } })).toEqual([
    `open-source-objects thing#/${keyword}`,
  ]);
  const inner = { ...thing, description: "Inside.", [keyword]: value };
  const outer = { type: "object", required: ["inner"], properties: { inner } };
  expect(lintOf({ thing: outer })).toEqual([
    `open-source-objects thing#/properties/inner/${keyword}`,
  ]);
});

it("takes open objects, and maps", () => {
  expect(lintOf({ thing })).toEqual([]);
  const map = { type: "object", maxProperties: 9, additionalProperties: { type: "boolean" } };
  expect(lintOf({ thing: map })).toEqual([]);
});
