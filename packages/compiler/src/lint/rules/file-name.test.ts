import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const type = "boolean";

it("takes kebab-case", () => {
  expect(lintOf({ "bs7666-thing": { type } })).toEqual([]);
});

it.each(["BigThing", "big_thing", "big--thing", "7-things"])("refuses %s", (name) => {
  expect(lintOf({ [name]: { type } })).toContain(`file-name ${name}#`);
});
