import { isMultiple } from "../check/multiple.js";
import { type Explanation, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** `[keyword, bound]`, in the order of the schema. */
type Bound = readonly [
  keyword: "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum" | "multipleOf",
  bound: number,
];

const words = {
  minimum: "or more",
  maximum: "or less",
  exclusiveMinimum: "more than",
  exclusiveMaximum: "less than",
  multipleOf: "a multiple of",
} as const;

/** A number and its bounds: `[number, "integer", ["minimum", 1]]`. One mistake at most is noted. */
export function number(value: unknown, about: Explanation, type: string, ...bounds: Bound[]): void {
  if (
    typeof value !== "number" ||
    !Number.isFinite(value) ||
    (type === "integer" && !Number.isInteger(value))
  ) {
    return refuseType(about, type);
  }
  for (const [keyword, bound] of bounds) {
    if (holds(value, keyword, bound)) continue;
    const code =
      keyword === "multipleOf"
        ? "not-multiple"
        : keyword.endsWith("inimum")
          ? "too-small"
          : "too-large";
    const word = words[keyword];
    return refuse(
      about,
      code,
      keyword,
      (label) =>
        `${label} must be ${word.startsWith("or") ? `${bound} ${word}` : `${word} ${bound}`}`,
      { expected: bound },
    );
  }
}

function holds(value: number, keyword: Bound[0], bound: number): boolean {
  if (keyword === "minimum") return value >= bound;
  if (keyword === "maximum") return value <= bound;
  if (keyword === "exclusiveMinimum") return value > bound;
  return keyword === "exclusiveMaximum" ? value < bound : isMultiple(value, bound);
}
