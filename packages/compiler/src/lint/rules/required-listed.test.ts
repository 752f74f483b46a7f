import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const a = { type: "boolean", description: "Whether." };
const b = { type: "boolean", description: "Whether. Absent where nobody knows." };

it("takes an object that requires something, or says of all when it is absent", () => {
  expect(lintOf({ thing: { type: "object", required: ["a"], properties: { a, b } } })).toEqual([]);
  expect(lintOf({ thing: { type: "object", properties: { b } } })).toEqual([]);
  expect(lintOf({ thing: { type: "object" } })).toEqual([]);
});

it("refuses an object that requires nothing and does not say why", () => {
  const thing = { type: "object", properties: { a, b } };
  expect(lintOf({ thing })).toEqual(["required-listed thing#"]);
  expect(messagesOf({ thing })).toEqual([
    "Nothing here is required. List what is in required, or say in the descriptions of a when they are absent.",
  ]);
});

it("refuses to require what is not declared, in conditions too", () => {
  const thing = {
    type: "object",
    required: ["a", "aa"],
    properties: { a, b },
    if: { required: ["c"] },
    then: { required: ["b"] },
    else: { required: ["d"] },
    anyOf: [{ required: ["a"] }, { required: ["e"] }],
  };
  expect(lintOf({ thing })).toEqual([
    "required-listed thing#/required/1",
    "required-listed thing#/anyOf/1/required/0",
    "required-listed thing#/if/required/0",
    "required-listed thing#/else/required/0",
  ]);
});

it("counts what a type inherits", () => {
  const base = { type: "object", required: ["a"], properties: { a, b } };
  const thing = {
    type: "object",
    required: ["b"],
    allOf: [{ $ref: "base.schema.json" }],
    properties: { c: { ...a, description: "Absent while it is open." } },
  };
  expect(lintOf({ base, thing })).toEqual([]);
});
