import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const type = "boolean";

it("takes kebab-case", () => {
  expect(lintOf({ "bs7666-thing": { type } })).toEqual([]);
});

it.each(["BigThing", "big_thing", "big--thing", "7-things"])("refuses %s", (name) => {
  expect(lintOf({ [name]: { type } })).toContain(`file-name ${name}#`);
});

it("says which name would do", () => {
  expect(messagesOf({ Big_Thing: { type } })).toEqual([
    "Rename the file: small letters, digits and single dashes, and a letter first, as in big-thing.schema.json.",
  ]);
});
