import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const a = { type: "boolean", description: "Whether." };
const optional = (description: string) => ({
  thing: {
    type: "object",
    required: ["a"],
    properties: { a, b: { type: "boolean", description } },
  },
});

it.each([
  "Whether. Absent where nobody knows.",
  "Whether; absent means no.",
  "Left out for everyone.",
  "Present on problems about unknown properties.",
])("takes: %s", (description) => {
  expect(lintOf(optional(description))).toEqual([]);
});

it.each(["Whether.", "At present unused."])("refuses: %s", (description) => {
  expect(lintOf(optional(description))).toEqual([
    "optional-says-when-absent thing#/properties/b/description",
  ]);
});

it("asks for a description beside a $ref", () => {
  const thing = {
    type: "object",
    required: ["a"],
    properties: { a, b: { $ref: "b.schema.json" } },
  };
  expect(lintOf({ thing, b: { type: "boolean" } })).toEqual([
    "optional-says-when-absent thing#/properties/b/description",
  ]);
});

it("does not ask again for what a type inherits or requires through allOf", () => {
  const base = {
    type: "object",
    required: ["a"],
    properties: { a, b: { ...a, description: "Absent while it is open." } },
  };
  const thing = {
    type: "object",
    required: ["c"],
    allOf: [{ $ref: "base.schema.json" }, { properties: { c: a } }],
    properties: { a, b: a },
  };
  expect(lintOf({ base, thing })).toEqual([]);
});

it("looks at objects inside objects", () => {
  const inner = {
    type: "object",
    description: "Inside.",
    required: ["a"],
    properties: { a, b: a },
  };
  const thing = { type: "object", required: ["inner"], properties: { inner } };
  expect(lintOf({ thing })).toEqual([
    "optional-says-when-absent thing#/properties/inner/properties/b/description",
  ]);
});
