import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const type = "boolean";

it("refuses an $id inside a file", () => {
  const a = { $id: "https://ns.localo.org/test/v1/a.schema.json", type, description: "A." };
  expect(lintOf({ thing: { type: "object", required: ["a"], properties: { a } } })).toEqual([
    "id-place thing#/properties/a/$id",
  ]);
});
