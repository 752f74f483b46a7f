import { expect, it } from "vitest";
import { camelCase, idOf, parseId, pascalCase } from "./names.js";

it("makes type names of file names", () => {
  expect(pascalCase("missed-collection-report")).toBe("MissedCollectionReport");
  expect(pascalCase("bs7666-address")).toBe("Bs7666Address");
  expect(camelCase("MissedCollectionReport")).toBe("missedCollectionReport");
});

it("reads what an $id says", () => {
  const id = idOf("council-tax", 2, "codelists/band");
  expect(id).toBe("https://ns.localo.org/council-tax/v2/codelists/band.schema.json");
  expect(parseId(id)).toEqual({ domain: "council-tax", major: 2, path: "codelists/band" });
});

it.each([
  "https://ns.localo.org/core/uprn.schema.json",
  "https://ns.localo.org/core/v1/uprn.json",
  "https://example.com/core/v1/uprn.schema.json",
  "uprn.schema.json",
])("does not read %s", (id) => {
  expect(parseId(id)).toBeUndefined();
});
