import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

function withProperty(property: object) {
  const a = { description: "Which.", ...property };
  return { thing: { type: "object", required: ["a"], properties: { a } } };
}

it("takes a reference to a list, one value, and numbers", () => {
  const list = { "codelists/colour": codeList("open", ["red"]) };
  const reference = { $ref: "codelists/colour.schema.json" };
  expect(lintOf({ ...withProperty(reference), ...list })).toEqual([]);
  expect(lintOf(withProperty({ type: "string", const: "red" }))).toEqual([]);
  expect(lintOf(withProperty({ type: "integer", enum: [1, 2] }))).toEqual([]);
});

it("refuses a list inside a type", () => {
  expect(lintOf(withProperty({ type: "string", enum: ["red", "blue"] }))).toEqual([
    "code-list-place thing#/properties/a/enum",
  ]);
  expect(lintOf(withProperty({ type: "string", enum: ["red"] }))).toEqual([
    "code-list-place thing#/properties/a/enum",
  ]);
  expect(lintOf({ colour: codeList("extensible", ["red"]) })).toEqual([
    "code-list-place colour#/x-extensible-enum",
    "code-list-place colour#/x-localo-list",
    "code-list-place colour#/x-localo-codes",
  ]);
});

it.each(["anyOf", "oneOf"])("refuses %s of consts", (keyword) => {
  expect(lintOf(withProperty({ [keyword]: [{ const: "red" }, { const: "blue" }] }))).toEqual([
    `code-list-place thing#/properties/a/${keyword}`,
  ]);
});
