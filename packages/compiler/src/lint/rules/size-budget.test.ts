import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const long = `${"x".repeat(60_000)}. Source: this test.`;

it("takes two types of 60 KB, and refuses one that refers to another", () => {
  const other = { type: "boolean", description: long };
  expect(lintOf({ thing: { type: "boolean", description: long }, other })).toEqual([]);
  const other2 = { $ref: "other.schema.json", description: long };
  expect(lintOf({ thing: other2, other })).toEqual(["size-budget thing#"]);
  expect(messagesOf({ thing: other2, other })).toEqual([
    "The bundled schema of Thing has 121 KB, and may have 100. Refer to less, or shorten descriptions.",
  ]);
});
