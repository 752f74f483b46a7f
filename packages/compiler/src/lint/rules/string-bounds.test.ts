import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const message = { "x-localo-message": { en: "Enter it" } };

it.each([
  [{ maxLength: 9 }],
  [{ format: "date", ...message }],
  [{ pattern: "^[a-z]{2}$", ...message }],
  [{ const: "a" }],
])("takes a string with %j", (bound) => {
  expect(lintOf({ thing: { type: "string", ...bound } })).toEqual([]);
});

it("refuses a string without end, nullable ones and items too", () => {
  expect(lintOf({ thing: { type: "string", minLength: 1 } })).toEqual(["string-bounds thing#"]);
  expect(lintOf({ thing: { type: ["string", "null"] } })).toEqual(["string-bounds thing#"]);
  expect(lintOf({ thing: { type: "array", maxItems: 2, items: { type: "string" } } })).toEqual([
    "string-bounds thing#/items",
  ]);
});
