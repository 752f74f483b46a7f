import type { IssueCode } from "../issue.js";
import { type Explanation, NAME, refuse } from "./explanation.js";

/**
 * How a bound is told: the issue codes without `too-`, what follows `min` and `max` in the keywords, and
 * the sentence around it: `["short", "long", "Length", "be", " characters"]`.
 */
export type BoundWords = readonly [
  short: string,
  long: string,
  keywords: string,
  verb: string,
  unit: string,
];

/** Notes that something is below the least or above the most that a schema takes of it, if it is. */
export function refuseBound(
  about: Explanation,
  size: number,
  least: number,
  most: number,
  [short, long, keywords, verb, unit]: BoundWords,
): void {
  const isShort = size < least;
  const bound = isShort ? least : most;
  const less = unit ? "fewer" : "less";
  if (isShort || size > most) {
    refuse(
      about,
      `too-${isShort ? short : long}` as IssueCode,
      (isShort ? "min" : "max") + keywords,
      `${NAME} must ${verb} ${bound}${bound === 1 ? unit.slice(0, -1) : unit} or ${isShort ? "more" : less}`,
      bound,
    );
  }
}
