import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

function branch(kind: unknown) {
  const tag = { description: "Which.", const: kind };
  return { type: "object", required: ["kind"], properties: { kind: tag } };
}

const union = {
  type: "object",
  required: ["kind"],
  properties: { kind: { $ref: "codelists/kind.schema.json" } },
  oneOf: [{ $ref: "cat.schema.json" }, { $ref: "dog.schema.json" }],
};
const kinds = codeList("extensible", ["cat", "dog"]);

it("takes branches that a const tells apart", () => {
  const schemas = { thing: union, cat: branch("cat"), dog: branch("dog"), "codelists/kind": kinds };
  expect(lintOf(schemas)).toEqual([]);
});

it.each([
  ["have the same const", branch("cat")],
  ["do not require the tag", { ...branch("dog"), required: [] }],
  [
    "have no const",
    {
      type: "object",
      required: ["kind"],
      properties: { kind: { description: "Which.", type: "boolean" } },
    },
  ],
])("refuses branches that %s", (_, dog) => {
  const schemas = { thing: union, cat: branch("cat"), dog, "codelists/kind": kinds };
  expect(lintOf(schemas)).toContain("discriminated-union thing#/oneOf");
});

it("refuses anyOf", () => {
  const { oneOf, ...rest } = union;
  const thing = { ...rest, anyOf: oneOf };
  const schemas = { thing, cat: branch("cat"), dog: branch("dog"), "codelists/kind": kinds };
  expect(lintOf(schemas)).toEqual(["discriminated-union thing#/anyOf"]);
});

it("takes bare lists of what is required, and anything inside a condition", () => {
  const absent = { type: "boolean", description: "Absent where the other is there." };
  const thing = {
    type: "object",
    properties: { a: absent, b: absent },
    anyOf: [{ required: ["a"] }, { required: ["b"] }],
    if: { anyOf: [{ minProperties: 1 }, { required: ["a"] }] },
  };
  expect(lintOf({ thing })).toEqual([]);
});
