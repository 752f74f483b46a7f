import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.js";

const names = [
  "uprn",
  "url",
  "cat",
  "date",
  "contact",
  "collection",
  "containerLocation",
  "every-two-weeks",
  "E",
];

describe("suggest", () => {
  it.each([
    ["contcat", "contact"],
    ["Contact", "contact"],
    ["colection", "collection"],
    ["containerlocation", "containerLocation"],
    ["urpn", "uprn"],
    ["upr", "uprn"],
    ["ulr", "url"],
    ["CAT", "cat"],
    ["colleciton", "collection"],
    ["containerLocatoin", "containerLocation"],
    ["container_location", "containerLocation"],
    ["Container Location", "containerLocation"],
    ["every two weeks", "every-two-weeks"],
  ])("%s is near to %s", (word, expected) => {
    expect(suggest(word, names)).toBe(expected);
  });

  it.each(["postcode", "x", "9", "", "ur", "note", "contactcontact", "c".repeat(100_000)])(
    "%s is near to none",
    (word) => {
      expect(suggest(word, names)).toBeUndefined();
    },
  );

  it("looks past values that are no texts", () => {
    expect(suggest("pubic", [1, null, "public"])).toBe("public");
  });
});
