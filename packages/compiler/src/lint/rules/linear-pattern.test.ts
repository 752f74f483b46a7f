import { expect, it } from "vitest";
import { lintOf } from "../../test/lint-of.js";

const message = { "x-localo-message": { en: "Enter it" } };
const withPattern = (pattern: string) => ({ thing: { type: "string", pattern, ...message } });

it("reports the pattern", () => {
  expect(lintOf(withPattern("^[a-z]+(-[a-z]+)*$"))).toEqual([]);
  expect(lintOf(withPattern("^([a-z]+)*$"))).toEqual(["linear-pattern thing#/pattern"]);
});

it("looks at the patterns of property names, and inside conditions", () => {
  const thing = {
    type: "object",
    patternProperties: { "^(a+)+$": { type: "boolean" } },
    if: { propertyNames: { pattern: "(a*)*$" } },
  };
  expect(lintOf({ thing })).toEqual([
    "linear-pattern thing#/patternProperties/^(a+)+$",
    "linear-pattern thing#/if/propertyNames/pattern",
  ]);
});
