import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf } from "../../test/lint-of.js";

function withProperty(name: string, property: JsonSchema) {
  const described = { description: "What it is.", ...property };
  return {
    thing: { type: "object", required: [name], properties: { [name]: described } },
    identifier: { type: "string", maxLength: 9 },
  };
}

const number = { type: "integer", minimum: 1, maximum: 9 };
const reference = { $ref: "identifier.schema.json" };

it("takes strings", () => {
  expect(lintOf(withProperty("id", reference))).toEqual([]);
  expect(lintOf(withProperty("serviceId", { type: "string", maxLength: 9 }))).toEqual([]);
  const ids = { type: "array", maxItems: 9, items: reference };
  expect(lintOf(withProperty("serviceIds", ids))).toEqual([]);
  expect(lintOf(withProperty("paid", { type: "boolean" }))).toEqual([]);
});

it("refuses numbers", () => {
  expect(lintOf(withProperty("id", number))).toEqual(["identifier-string thing#/properties/id"]);
  expect(lintOf(withProperty("serviceId", number))).toEqual([
    "identifier-string thing#/properties/serviceId",
  ]);
  const ids = { type: "array", maxItems: 9, items: number };
  expect(lintOf(withProperty("serviceIds", ids))).toEqual([
    "identifier-string thing#/properties/serviceIds",
  ]);
});
