import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

const where = ["possible-value thing#"];
const integer = { type: "integer" };
const text = { type: "string" };
const date = { ...text, format: "date", "x-localo-message": { en: "Enter a day" } };
const list = { type: "array", items: { type: "boolean" } };

it.each([
  [{ ...text, minLength: 3, maxLength: 3 }],
  [{ ...integer, minimum: 1, maximum: 1 }],
  [{ type: "number", exclusiveMinimum: 0, maximum: 0.5 }],
  [{ ...integer, minimum: 1, maximum: 9, multipleOf: 5 }],
  [{ ...list, minItems: 2, maxItems: 2, uniqueItems: true }],
  [{ ...date, maxLength: 10 }],
  [{ ...integer, enum: [1, 20], maximum: 9, minimum: 0 }],
  // A number or no value: the bounds of texts do not matter.
  [{ type: ["integer", "null"], minimum: 2, maximum: 1 }],
])("takes %j", (thing) => {
  expect(lintOf({ thing })).toEqual([]);
});

it.each([
  [{ ...text, minLength: 4, maxLength: 3 }, "minLength is 4, and maxLength is 3"],
  [{ ...date, maxLength: 8 }, "format date has 10 characters, and maxLength is 8"],
  [{ ...integer, minimum: 2, maximum: 1 }, "minimum is 2, and maximum is 1"],
  [{ ...integer, exclusiveMinimum: 1, maximum: 1 }, "exclusiveMinimum is 1, and maximum is 1"],
  [
    { ...integer, exclusiveMinimum: 1, exclusiveMaximum: 2 },
    "exclusiveMinimum is 1, and exclusiveMaximum is 2",
  ],
  [{ ...integer, minimum: 1.2, maximum: 1.8 }, "minimum is 1.2, and maximum is 1.8"],
  [{ ...integer, minimum: 1, maximum: 4, multipleOf: 5 }, "minimum is 1, and maximum is 4"],
  [{ ...list, minItems: 4, maxItems: 3 }, "minItems is 4, and maxItems is 3"],
  [
    { ...list, minItems: 3, maxItems: 3, uniqueItems: true },
    "minItems is 3, and there are 2 different items",
  ],
])("refuses %j", (thing, why) => {
  expect(lintOf({ thing })).toEqual(where);
  expect(messagesOf({ thing })).toEqual([`No value can fit: ${why}. Correct one of the two.`]);
});

it("refuses an object that may not have what it must", () => {
  const thing = {
    type: "object",
    required: ["a", "b"],
    properties: {
      a: { type: "boolean", description: "A." },
      b: { type: "boolean", description: "B." },
    },
    maxProperties: 1,
  };
  expect(messagesOf({ thing })).toEqual([
    "No value can fit: required names 2, and maxProperties is 1. Correct one of the two.",
  ]);
});

it("looks through references and allOf, and says it where the two meet", () => {
  const code = { ...text, minLength: 5, maxLength: 9 };
  const short = { $ref: "code.schema.json", type: "string", maxLength: 4 };
  expect(lintOf({ code, thing: short })).toEqual(where);
  expect(
    lintOf({ code, thing: { ...text, maxLength: 4, allOf: [{ $ref: "code.schema.json" }] } }),
  ).toEqual(where);
  const more = {
    type: "object",
    required: ["a"],
    properties: { a: { ...short, description: "A." } },
  };
  expect(lintOf({ code, thing: more })).toEqual(["possible-value thing#/properties/a"]);
});

it("says once what is wrong with a type that others refer to", () => {
  const bad = { ...text, minLength: 2, maxLength: 1 };
  expect(lintOf({ bad, thing: { $ref: "bad.schema.json" } })).toEqual(["possible-value bad#"]);
});

it("refuses types that exclude each other", () => {
  const thing = {
    type: "object",
    required: ["a"],
    properties: {
      a: { $ref: "name.schema.json", type: "boolean", description: "A." },
    },
  };
  expect(lintOf({ name: { ...text, maxLength: 5 }, thing })).toEqual([
    "possible-value thing#/properties/a",
  ]);
});

it("refuses values that are not of the type or not within the bounds", () => {
  expect(lintOf({ thing: { ...integer, const: "1" } })).toEqual(["possible-value thing#/const"]);
  expect(lintOf({ thing: { ...integer, enum: [10, 11], minimum: 0, maximum: 9 } })).toEqual([
    "possible-value thing#/enum",
  ]);
});

it.each(["closed", "extensible"] as const)(
  "leaves it to vocabulary that a list is empty: %s",
  (kind) => {
    const keyword = kind === "closed" ? "enum" : "x-extensible-enum";
    expect(lintOf({ "codelists/colour": codeList(kind, []) })).toEqual([
      `vocabulary codelists/colour#/${keyword}`,
    ]);
    expect(messagesOf({ "codelists/colour": codeList(kind, []) })).toEqual([
      `Make ${keyword} a list of one value at least.`,
    ]);
  },
);
