import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const items = { type: "boolean" };

it("asks for maxItems", () => {
  expect(lintOf({ thing: { type: "array", maxItems: 2, items } })).toEqual([]);
  expect(lintOf({ thing: { type: "array", minItems: 1, items } })).toEqual(["array-bounds thing#"]);
});

it("takes a tuple that ends", () => {
  expect(lintOf({ thing: { type: "array", prefixItems: [items], items: false } })).toEqual([]);
});
