import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const type = "boolean";

it.each([
  ["big-thing", "Big thing"],
  ["uprn", "UPRN"],
  ["bs7666-thing", "BS 7666 thing"],
])("takes for %s the title %s", (name, title) => {
  expect(lintOf({ [name]: { type, title } })).toEqual([]);
});

it("refuses a title that is not the file's name in words", () => {
  expect(lintOf({ "big-thing": { type, title: "Large thing" } })).toEqual([
    "title big-thing#/title",
  ]);
  expect(messagesOf({ "big-thing": { type, title: undefined } })).toEqual([
    'Give the type the title "Big thing", or rename the file.',
  ]);
});
