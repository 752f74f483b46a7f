import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const issues = [{ code: "wrong-type", pointer: "" }];
const expectedFile = "expected-issues examples/thing/invalid/expected.json";

function withInvalid(invalid: Record<string, unknown>) {
  const files = Object.fromEntries(
    Object.entries(invalid).map(([name, content]) => [`examples/thing/invalid/${name}`, content]),
  );
  return lintOf({ thing: { type: "boolean" } }, { files });
}

it("takes one entry for each invalid example", () => {
  const expected = { "a.json": issues, "b.json": [{ code: "missing", pointer: "/a/0" }] };
  expect(withInvalid({ "a.json": 1, "b.json": 2, "expected.json": expected })).toEqual([]);
});

it("asks for the issues of each", () => {
  expect(withInvalid({ "a.json": 1 })).toEqual(["expected-issues examples/thing/invalid/a.json#"]);
  expect(withInvalid({ "a.json": 1, "b.json": 2, "expected.json": { "b.json": issues } })).toEqual([
    "expected-issues examples/thing/invalid/a.json#",
  ]);
});

it("refuses issues of examples that are not there", () => {
  expect(
    withInvalid({ "a.json": 1, "expected.json": { "a.json": issues, "b.json": issues } }),
  ).toEqual([`${expectedFile}#/b.json`]);
});

it.each([
  [[]],
  [[{ code: "missing" }]],
  [[{ pointer: "" }]],
  [[{ code: "missing", pointer: "uprn" }]],
])("refuses %j", (list) => {
  expect(withInvalid({ "a.json": 1, "expected.json": { "a.json": list } })).toEqual([
    `${expectedFile}#/a.json`,
  ]);
});

it("refuses what is no list by file", () => {
  expect(withInvalid({ "expected.json": ["a.json"] })).toEqual([`${expectedFile}#`]);
});

it("takes an example that is called expected where it is valid", () => {
  const files = { "examples/thing/valid/expected.json": true };
  expect(lintOf({ thing: { type: "boolean" } }, { files })).toEqual([]);
});
