import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

it.each([
  ["pattern", "^[a-z]{2}$"],
  ["format", "uri"],
])("asks for a message beside a %s", (keyword, value) => {
  const thing = { type: "string", maxLength: 9, [keyword]: value };
  expect(lintOf({ thing })).toEqual([`message-present thing#/${keyword}`]);
  expect(lintOf({ thing: { ...thing, "x-localo-message": { en: "Enter it" } } })).toEqual([]);
});

it("asks for none of a code list or a string of any letters", () => {
  expect(lintOf({ "codelists/colour": codeList("open", ["red"]) })).toEqual([]);
  expect(lintOf({ thing: { type: "string", maxLength: 9 } })).toEqual([]);
});
