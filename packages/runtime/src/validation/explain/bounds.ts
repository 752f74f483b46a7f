import type { IssueCode } from "../issue.js";
import { type Explanation, NAME, refuse } from "./explanation.js";

/**
 * Notes that something is below the least or above the most that a schema takes of it, if it is.
 * @param short the issue code without `too-` of what is below: "short"
 * @param long the issue code without `too-` of what is above: "long"
 * @param keywords what follows `min` and `max` in the keywords: "Length"
 * @param verb "must be", "must have"
 * @param unit what is counted, or nothing for a number: " characters"
 */
export function refuseBound(
  about: Explanation,
  size: number,
  least: number,
  most: number,
  short: string,
  long: string,
  keywords: string,
  verb: string,
  unit: string,
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
