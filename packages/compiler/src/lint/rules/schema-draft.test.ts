import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const type = "boolean";

it("asks for draft 2020-12", () => {
  expect(lintOf({ thing: { type } })).toEqual([]);
  expect(lintOf({ thing: { type, $schema: "http://json-schema.org/draft-07/schema#" } })).toEqual([
    "schema-draft thing#/$schema",
  ]);
});

it("asks for a $schema where there is none", () => {
  expect(lintOf({ thing: { type, $schema: undefined } })).toEqual(["schema-draft thing#/$schema"]);
});
