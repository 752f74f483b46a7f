import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regularExpression } from "./regular-expression.js";

describe("a pattern as a literal", () => {
  it.each([
    ["^[a-z0-9]+(-[a-z0-9]+)*$", "/^[a-z0-9]+(?:-[a-z0-9]+)*$/"],
    ["^\\+[1-9][0-9]{6,14}$", "/^\\+[1-9][0-9]{6,14}$/"],
    ["^(a|(?:b))/[(]$", "/^(?:a|(?:b))\\/[(]$/"],
    // What may meet half of a pair keeps its flag.
    ["^.$", "/^.$/u"],
    ["^[^a]$", "/^[^a]$/u"],
    ["^\\p{L}+$", "/^\\p{L}+$/u"],
    ["^é$", "/^é$/u"],
    ["^\\W$", "/^\\W$/u"],
    // What refers to a group keeps it.
    ["^(a)\\1$", "/^(a)\\1$/u"],
    ["^(?<x>a)\\k<x>$", "/^(?<x>a)\\k<x>$/u"],
  ])("%s is %s", (pattern, literal) => {
    expect(regularExpression(pattern)).toBe(literal);
  });

  it("refuses what is none", () => {
    expect(() => regularExpression("(")).toThrow(SyntaxError);
    // Without the flag this would be one.
    expect(() => regularExpression("\\-")).toThrow(SyntaxError);
  });

  it("means what it meant", () => {
    const piece = fc.constantFrom(
      "a",
      "-",
      "[a-z]",
      "[^a]",
      ".",
      "(",
      ")",
      "*",
      "+",
      "?",
      "|",
      "^",
      "$",
      "\\d",
      "\\W",
      "{2}",
      "(?:",
      "\\.",
      "[(]",
      "é",
      "[\\w-]",
    );
    const letters = fc.array(
      fc.constantFrom("a", "b", "-", "(", ".", "7", "é", "😀", "\ud83d", "\n"),
      { maxLength: 5 },
    );
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), letters, (pieces, text) => {
        const source = pieces.join("");
        let meant: RegExp;
        try {
          meant = new RegExp(source, "u");
        } catch {
          return;
        }
        const [, body = "", flags] = /^\/(.*)\/(u?)$/s.exec(regularExpression(source)) ?? [];
        compared++;
        expect(new RegExp(body, flags).test(text.join(""))).toBe(meant.test(text.join("")));
      }),
      { numRuns: 20_000, seed: 20_261_123 },
    );
    expect(compared).toBeGreaterThan(5_000);
  });
});
