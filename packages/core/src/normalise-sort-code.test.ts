import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../../schemas/core/sort-code.schema.json" with { type: "json" };
import { normaliseSortCode } from "./normalise-sort-code.js";

describe("normaliseSortCode", () => {
  it.each(["309430", "30-94-30", "30 94 30", "30/94/30", "30.94.30", "30–94–30", " 309430\n"])(
    "reads %j as 309430",
    (text) => {
      expect(normaliseSortCode(text)).toBe("309430");
    },
  );

  it("keeps leading zeros", () => {
    expect(normaliseSortCode("04-00-04")).toBe("040004");
  });

  it.each(["", "40004", "3094301", "30943O", "30:94:30", "abcdef"])("cannot read %j", (text) => {
    expect(normaliseSortCode(text)).toBeUndefined();
  });

  it("gives what the schema takes, or nothing; never throws", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789 -"), minLength: 5, maxLength: 9 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(normaliseSortCode(text) ?? "000000").toMatch(new RegExp(schema.pattern, "u"));
      }),
    );
  });
});
