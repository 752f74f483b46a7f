import { isMultiple } from "../check/multiple.js";
import { refuseBound } from "./bounds.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/**
 * A number and its bounds: `[number, 0, 200]`. One mistake at most is noted.
 * @param fractions takes numbers that are not whole
 */
export function number(
  value: unknown,
  about: Explanation,
  minimum = -1 / 0,
  maximum = 1 / 0,
  fractions?: 1,
): void {
  if (!(fractions ? Number.isFinite : Number.isInteger)(value))
    return fractions
      ? refuseType(about, "a number", "number")
      : refuseType(about, "a whole number", "integer");
  refuseBound(about, value as number, minimum, maximum, "small", "large", "imum", "be", "");
}

const words = {
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than",
  multipleOf: "a multiple of",
} as const;

/** The bounds that are rarer: `[numberRules, "multipleOf", 5]`. Anything but a number passes. */
export function numberRules(
  value: unknown,
  about: Explanation,
  keyword: keyof typeof words,
  bound: number,
): void {
  if (typeof value !== "number") return;
  const holds =
    keyword === "exclusiveMinimum"
      ? value > bound
      : keyword === "exclusiveMaximum"
        ? value < bound
        : isMultiple(value, bound);
  if (holds) return;
  const code =
    keyword === "multipleOf"
      ? "not-multiple"
      : keyword === "exclusiveMinimum"
        ? "too-small"
        : "too-large";
  refuse(about, code, keyword, `${NAME} must be ${words[keyword]} ${bound}`, bound);
}
