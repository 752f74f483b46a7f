import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const withMessage = (message: unknown) =>
  lintOf({ thing: { type: "string", maxLength: 9, "x-localo-message": message } });

it.each([{ en: "Enter it" }, { en: "Enter it", cy: "Rhowch ef" }])("takes %j", (message) => {
  expect(withMessage(message)).toEqual([]);
});

it.each([{}, { cy: "Rhowch ef" }, { en: " " }, { en: 5 }, { en: "Enter it", fr: "Entrez" }])(
  "refuses %j",
  (message) => {
    expect(withMessage(message)).toEqual(["message-shape thing#/x-localo-message"]);
  },
);

it("refuses a bare text", () => {
  expect(withMessage("Enter it")).toEqual([
    "vocabulary thing#/x-localo-message",
    "message-shape thing#/x-localo-message",
  ]);
});
