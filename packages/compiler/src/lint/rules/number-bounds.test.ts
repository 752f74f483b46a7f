import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

it.each([
  [{ type: "integer", minimum: 0, maximum: 9 }],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 9 }],
  [{ type: "integer", const: 4 }],
  [{ type: "integer", enum: [1, 2] }],
])("takes %j", (thing) => {
  expect(lintOf({ thing })).toEqual([]);
});

it.each([
  [{ type: "integer" }, "Say how small and large this number can be: add minimum and maximum."],
  [{ type: "number", minimum: 0 }, "Say how large this number can be: add maximum."],
  [{ type: ["integer", "null"], maximum: 0 }, "Say how small this number can be: add minimum."],
])("refuses %j", (thing, message) => {
  expect(lintOf({ thing })).toEqual(["number-bounds thing#"]);
  expect(messagesOf({ thing })).toEqual([message]);
});
