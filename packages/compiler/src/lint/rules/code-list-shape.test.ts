import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

const shapeOf = (list: JsonSchema) => lintOf({ "codelists/colour": list });
const open = codeList("open", ["red", "blue"]);
const closed = codeList("closed", ["red", "blue"]);

it.each(["closed", "extensible", "open"] as const)("takes a list that is %s", (kind) => {
  expect(shapeOf(codeList(kind, ["red", "blue"]))).toEqual([]);
});

it("asks which kind of list it is", () => {
  const where = "code-list-shape codelists/colour#/x-localo-list";
  expect(shapeOf({ ...open, "x-localo-list": undefined })).toEqual([where]);
  expect(shapeOf({ ...open, "x-localo-list": "growing" })).toEqual([
    "vocabulary codelists/colour#/x-localo-list",
    where,
  ]);
});

it("asks for the keywords of the kind", () => {
  expect(shapeOf({ ...open, enum: ["red", "blue"] })).toEqual([
    "code-list-shape codelists/colour#/enum",
  ]);
  expect(shapeOf({ ...closed, "x-extensible-enum": ["red", "blue"] })).toEqual([
    "code-list-shape codelists/colour#/x-extensible-enum",
  ]);
  expect(shapeOf({ ...open, pattern: undefined })).toEqual(["code-list-shape codelists/colour#"]);
  expect(shapeOf({ ...closed, enum: undefined, maxLength: 9, "x-localo-codes": {} })).toEqual([
    "code-list-shape codelists/colour#",
  ]);
});

it("asks for strings", () => {
  expect(shapeOf({ ...closed, type: undefined })).toContain(
    "code-list-shape codelists/colour#/type",
  );
  expect(shapeOf({ ...open, "x-extensible-enum": ["red", "blue", 5] })).toEqual([
    "code-list-shape codelists/colour#/x-extensible-enum",
  ]);
  expect(shapeOf({ ...open, "x-extensible-enum": [], "x-localo-codes": {} })).toEqual([
    "vocabulary codelists/colour#/x-extensible-enum",
  ]);
});

it("refuses alternatives of consts", () => {
  const list = { ...open, oneOf: [{ const: "red" }, { const: "blue" }] };
  expect(shapeOf(list)).toEqual([
    "code-list-place codelists/colour#/oneOf",
    "code-list-shape codelists/colour#/oneOf",
  ]);
});

it("refuses a code that is listed twice, or does not fit the list's own pattern", () => {
  expect(shapeOf({ ...open, "x-extensible-enum": ["red", "blue", "red"] })).toEqual([
    "code-list-shape codelists/colour#/x-extensible-enum/2",
  ]);
  expect(shapeOf({ ...open, pattern: "^[a-c]+$" })).toEqual([
    "code-list-shape codelists/colour#/x-extensible-enum/0",
    "code-list-shape codelists/colour#/x-extensible-enum/1",
  ]);
  expect(shapeOf({ ...open, maxLength: 3 })).toEqual([
    "code-list-shape codelists/colour#/x-extensible-enum/1",
  ]);
});
