import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { codeList } from "../../test/schema-files.js";

const red = { label: { en: "Red", cy: "Coch" }, description: "The colour red." };

function about(codes: JsonSchema) {
  return { "codelists/colour": { ...codeList("open", ["red"]), "x-localo-codes": codes } };
}

it("takes a label, a description and what else is known", () => {
  const full = {
    ...red,
    source: "RAL 3020",
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
    sensitivity: "personal",
  };
  expect(lintOf(about({ red: full }))).toEqual([]);
  expect(lintOf(about({ red: { ...red, level: "street", synonyms: ["scarlet"] } }))).toEqual([]);
});

it("asks for an entry for each code, and no other", () => {
  expect(lintOf(about({}))).toEqual(["code-list-codes codelists/colour#/x-localo-codes"]);
  expect(
    lintOf({ "codelists/colour": { ...codeList("open", ["red"]), "x-localo-codes": undefined } }),
  ).toEqual(["code-list-codes codelists/colour#/x-localo-codes"]);
  expect(lintOf(about({ red, rde: red }))).toEqual([
    "code-list-codes codelists/colour#/x-localo-codes/rde",
  ]);
  expect(messagesOf(about({ red, rde: red }))).toEqual([
    '"rde" is not a code of the list. Did you mean "red"?',
  ]);
});

it.each([
  ["label", { ...red, label: undefined }],
  ["label", { ...red, label: "Red" }],
  ["label", { ...red, label: { cy: "Coch" } }],
  ["label", { ...red, label: { en: "" } }],
  ["label", { ...red, label: { en: "Red", fr: "Rouge" } }],
  ["description", { ...red, description: "" }],
  ["source", { ...red, source: 5 }],
  ["validFrom", { ...red, validFrom: "2026-02-30" }],
  ["validTo", { ...red, validTo: "soon" }],
  ["validTo", { ...red, validFrom: "2026-12-31", validTo: "2026-01-01" }],
  ["sensitvity", { ...red, sensitvity: "personal" }],
])("refuses a wrong %s: %j", (member, entry) => {
  expect(lintOf(about({ red: entry }))).toEqual([
    `code-list-codes codelists/colour#/x-localo-codes/red/${member}`,
  ]);
});
