import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const type = "boolean";

it.each(["request", "document", "date", "error", "event", "record", "parameters", "int8-array"])(
  "refuses a type named %s",
  (name) => {
    expect(lintOf({ [name]: { type } })).toEqual([`shadowed-global ${name}#`]);
  },
);

it("takes a name of the field", () => {
  expect(
    lintOf({ submission: { type }, interval: { type }, "planning-document": { type } }),
  ).toEqual([]);
});

it("says what to call it", () => {
  expect(messagesOf({ event: { type } })).toEqual([
    "Event would hide the global Event wherever it is imported. Name it after what it is here, as in TestEvent.",
  ]);
});
