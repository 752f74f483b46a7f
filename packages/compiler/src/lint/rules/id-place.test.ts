import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

const type = "boolean";

it("takes the $id of the file's place", () => {
  expect(lintOf({ thing: { type } })).toEqual([]);
});

it.each([
  ["another name", "https://ns.localo.org/test/v1/other.schema.json"],
  ["another domain", "https://ns.localo.org/waste/v1/thing.schema.json"],
  ["another major", "https://ns.localo.org/test/v2/thing.schema.json"],
  ["another namespace", "https://example.com/test/v1/thing.schema.json"],
])("refuses an $id of %s", (_, $id) => {
  expect(lintOf({ thing: { type, $id } })).toEqual(["id-place thing#/$id"]);
  expect(messagesOf({ thing: { type, $id } })).toEqual([
    'Write "$id": "https://ns.localo.org/test/v1/thing.schema.json": the $id follows from the file\'s place.',
  ]);
});

it("follows the package's major", () => {
  const $id = "https://ns.localo.org/test/v2/thing.schema.json";
  expect(lintOf({ thing: { type, $id } }, { version: "2.1.0" })).toEqual([]);
  expect(lintOf({ thing: { type } }, { version: "2.0.0-alpha.3" })).toEqual([
    "id-place thing#/$id",
  ]);
});

it("refuses an $id inside a file", () => {
  const a = { $id: "https://ns.localo.org/test/v1/a.schema.json", type, description: "A." };
  expect(lintOf({ thing: { type: "object", required: ["a"], properties: { a } } })).toEqual([
    "id-place thing#/properties/a/$id",
  ]);
});
