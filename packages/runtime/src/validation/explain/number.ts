import { isMultiple } from "../check/multiple.js";
import { refuseBound } from "./bounds.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** A number and its bounds: `[number, "integer", 0, 200]`. One mistake at most is noted. `undefined` is no bound. */
export function number(
  value: unknown,
  about: Explanation,
  type: string,
  minimum?: number,
  maximum?: number,
): void {
  if (!(type === "integer" ? Number.isInteger : Number.isFinite)(value))
    return refuseType(about, type);
  const isShort = (value as number) < (minimum ?? -1 / 0);
  const bound = isShort ? minimum : maximum;
  if (bound === undefined || !(isShort || (value as number) > bound)) return;
  refuseBound(about, isShort, bound, ["small", "large"], "imum", ["be", "", "less"]);
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
