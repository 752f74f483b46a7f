import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";

/** A domain of one schema whose keys stand as they are given. */
function asWritten(schema: object) {
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const $id = "https://ns.localo.org/test/v1/thing.schema.json";
  const head = { $schema, $id, title: "Thing", description: "A thing. Source: this test." };
  return [{ thing: {} }, { files: { "thing.schema.json": { ...head, ...schema } } }] as const;
}

it("says which key comes before which, once for a schema", () => {
  const thing = { pattern: "^a$", maxLength: 1, type: "string", "x-localo-message": { en: "a" } };
  expect(lintOf(...asWritten(thing))).toEqual(["key-order thing#/x-localo-message"]);
  expect(messagesOf(...asWritten(thing))).toEqual([
    "Write x-localo-message before pattern. `localo lint --fix` puts all keys in order.",
  ]);
});

it("looks at every schema of a file, and not at names of properties or at examples", () => {
  const thing = {
    type: "object",
    required: ["type", "title"],
    properties: {
      type: { description: "The kind.", type: "boolean" },
      title: { type: "boolean", description: "The name." },
    },
    examples: [{ type: true, title: true }],
  };
  expect(lintOf(...asWritten(thing))).toEqual(["key-order thing#/properties/title/description"]);
});

it("leaves unknown keys where they are", () => {
  expect(lintOf(...asWritten({ unknown: 1, type: "boolean" }))).toEqual([
    "vocabulary thing#/unknown",
  ]);
});
