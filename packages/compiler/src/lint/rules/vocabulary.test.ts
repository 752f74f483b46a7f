import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

it("refuses a misspelt keyword and says which was meant", () => {
  const thing = { type: "string", maxLength: 3, maxLenght: 3 };
  expect(lintOf({ thing })).toEqual(["vocabulary thing#/maxLenght"]);
  expect(messagesOf({ thing })).toEqual([
    "maxLenght is not a keyword of Localo's schemas. Did you mean maxLength?",
  ]);
});

it("refuses misspelt keywords of Localo's own", () => {
  const thing = { type: "boolean", "x-localo-sensitivty": "personal" };
  expect(messagesOf({ thing })).toEqual([
    "x-localo-sensitivty is not a keyword of Localo's schemas. Did you mean x-localo-sensitivity?",
  ]);
});

it("refuses what other conventions rule out and what no draft has", () => {
  for (const keyword of ["$defs", "definitions", "$dynamicRef", "nullable", "constructor"])
    expect(lintOf({ thing: { type: "boolean", [keyword]: {} } })).toEqual([
      `vocabulary thing#/${keyword}`,
    ]);
});

it("looks at every schema of a file, and at nothing that is no schema", () => {
  const thing = {
    type: "object",
    required: ["maxLenght"],
    properties: {
      maxLenght: {
        description: "A property may have any name.",
        type: "array",
        maxItems: 1,
        items: { type: "boolean", titel: "" },
      },
    },
    examples: [{ maxLenght: [] }],
    if: { minimun: 1 },
  };
  expect(lintOf({ thing })).toEqual([
    "vocabulary thing#/properties/maxLenght/items/titel",
    "vocabulary thing#/if/minimun",
  ]);
});

it.each([
  ["minItems", -1],
  ["minItems", "1"],
  ["uniqueItems", "true"],
  ["minimum", "0"],
  ["multipleOf", 0],
  ["title", 5],
  ["deprecated", "yes"],
  ["examples", {}],
  ["allOf", []],
  ["allOf", {}],
  ["not", "x"],
  ["x-localo-direction", "both"],
  ["x-localo-normaliser", "normalise uprn"],
])("refuses %s with the value %j", (keyword, value) => {
  expect(lintOf({ thing: { type: "boolean", [keyword]: value } })).toContain(
    `vocabulary thing#/${keyword}`,
  );
});

it("refuses an unknown type or format, and a property that is no schema", () => {
  expect(lintOf({ thing: { type: "strng" } })).toEqual(["vocabulary thing#/type"]);
  const message = { "x-localo-message": { en: "Enter a day" } };
  expect(lintOf({ thing: { type: "string", format: "data", ...message } })).toEqual([
    "vocabulary thing#/format",
  ]);
  expect(lintOf({ thing: { type: "object", properties: { a: "string" } } })).toEqual([
    "vocabulary thing#/properties",
    "typed thing#/properties/a",
  ]);
});

it("refuses a name that is required twice", () => {
  const a = { type: "boolean", description: "A." };
  expect(lintOf({ thing: { type: "object", required: ["a", "a"], properties: { a } } })).toEqual([
    "vocabulary thing#/required",
  ]);
});
