import { expect, it } from "vitest";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

const type = "boolean";
const bare = { withoutExamples: true } as const;

it("asks for a valid example of each type", () => {
  const files = {
    "examples/thing/invalid/a.json": 1,
    "examples/thing/invalid/expected.json": { "a.json": [{ code: "wrong-type", pointer: "" }] },
  };
  expect(lintOf({ thing: { type } })).toEqual([]);
  expect(lintOf({ thing: { type } }, bare)).toEqual(["examples-present thing#"]);
  expect(lintOf({ thing: { type } }, { ...bare, files })).toEqual(["examples-present thing#"]);
  expect(messagesOf({ thing: { type } }, bare)).toEqual([
    "Give the type a valid example: schemas/test/examples/thing/valid/minimal.json.",
  ]);
});

it("asks for none of a code list", () => {
  expect(lintOf({ "codelists/colour": codeList("open", ["red"]) }, bare)).toEqual([]);
});

it("refuses examples of what is no type", () => {
  const files = { "examples/thign/valid/full.json": true };
  expect(lintOf({ thing: { type } }, { files })).toEqual([
    "examples-present examples/thign/valid/full.json#",
  ]);
  expect(messagesOf({ thing: { type } }, { files })).toEqual([
    "There is no type thign, so nothing checks this example. Did you mean thing?",
  ]);
});
