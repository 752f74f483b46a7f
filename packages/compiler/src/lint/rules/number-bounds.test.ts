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
  [{ type: "integer" }, "Bound the number: give it minimum and maximum."],
  [{ type: "number", minimum: 0 }, "Bound the number: give it maximum."],
  [{ type: ["integer", "null"], maximum: 0 }, "Bound the number: give it minimum."],
])("refuses %j", (thing, message) => {
  expect(lintOf({ thing })).toEqual(["number-bounds thing#"]);
  expect(messagesOf({ thing })).toEqual([message]);
});
