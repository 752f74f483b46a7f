import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/postcode.schema.json" with { type: "json" };
import { normalisePostcode } from "./normalise-postcode.js";

const canonical = new RegExp(schema.pattern, "u");
const postcodes = fc.stringMatching(canonical);

describe("normalisePostcode", () => {
  it.each([
    ["GU2 4BB", "GU2 4BB"],
    ["gu24bb", "GU2 4BB"],
    [" gu2  4bb ", "GU2 4BB"],
    ["G U 2 4 B B", "GU2 4BB"],
    ["GU2-4BB", "GU2 4BB"],
    ["(GU2 4BB).", "GU2 4BB"],
    ["gu2\u00A04bb", "GU2 4BB"],
    ["M11AE", "M1 1AE"],
    ["m601nw", "M60 1NW"],
    ["cr26xh", "CR2 6XH"],
    ["dn551pt", "DN55 1PT"],
    ["w1a1hq", "W1A 1HQ"],
    ["ec1a1bb", "EC1A 1BB"],
    ["gir0aa", "GIR 0AA"],
    ["je24wd", "JE2 4WD"],
    ["bf11aa", "BF1 1AA"],
  ])("reads %j as %s", (text, expected) => {
    expect(normalisePostcode(text)).toBe(expected);
  });

  it("reads a letter O that can only be a zero", () => {
    expect(normalisePostcode("SW1A OAA")).toBe("SW1A 0AA");
    expect(normalisePostcode("giroaa")).toBe("GIR 0AA");
  });

  it("leaves a letter or digit alone where both can be meant", () => {
    expect(normalisePostcode("SO14 0YN")).toBe("SO14 0YN");
    expect(normalisePostcode("S014 0YN")).toBeUndefined();
    expect(normalisePostcode("GU2 40B")).toBeUndefined();
  });

  it.each([
    "",
    "GU2",
    "GU2 4B",
    "GU2 4BBB",
    "QU2 4BB",
    "GU2 4CC",
    "GU2 4BB 1",
    "75008",
    "ıG1 1AA",
    "ß1 4BB",
  ])("cannot read %j", (text) => {
    expect(normalisePostcode(text)).toBeUndefined();
  });

  it("reads every postcode that the schema takes, in any case and spacing", () => {
    fc.assert(
      fc.property(
        postcodes,
        fc.boolean(),
        fc.constantFrom("", " ", "  ", "-"),
        (postcode, small, gap) => {
          const spelling = postcode.replace(" ", gap);
          expect(normalisePostcode(small ? spelling.toLowerCase() : spelling)).toBe(postcode);
        },
      ),
    );
  });

  it("gives what the schema takes, or nothing; never throws", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."ABGMSUWXYZO0124 -"), minLength: 5, maxLength: 9 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalisePostcode(text) ?? "GU2 4BB").toMatch(canonical);
      }),
      { numRuns: 1000 },
    );
  });
});
