import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hash } from "./hash.js";
import { slug } from "./slug.js";

describe("slug", () => {
  it("keeps letters and digits", () => {
    expect(slug("Food Waste (Brown)")).toBe("food-waste-brown");
    expect(slug("  BLACK 240L ")).toBe("black-240l");
    expect(slug("Gwastraff tŷ")).toBe("gwastraff-ty");
  });

  it("gives one slug to spellings of one label", () => {
    expect(slug("Black Bin")).toBe(slug("black bin"));
    expect(slug("Non-Recyclable Waste")).toBe(slug("Non Recyclable Waste"));
  });

  it("tells apart labels that have no letter, and long ones", () => {
    expect(slug("♻️")).toMatch(/^label-[0-9a-z]{11}$/);
    expect(slug("♻️")).not.toBe(slug("🗑️"));
    expect(slug(`${"a".repeat(60)}1`)).not.toBe(slug(`${"a".repeat(60)}2`));
  });

  it("is a code of at most 48 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (label) => {
        const code = slug(label);
        expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(code.length).toBeLessThanOrEqual(48);
      }),
    );
  });
});

describe("hash", () => {
  it("is the same today and tomorrow", () => {
    expect(hash("")).toBe(hash(""));
    expect(hash("E07000223")).toMatch(/^[0-9a-z]{11}$/);
  });

  it("tells a hundred thousand texts apart", () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `uprn ${index}`);
    expect(new Set(texts.map(hash)).size).toBe(texts.length);
  });
});
