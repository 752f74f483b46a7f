import type { IssueCode } from "../issue.js";
import { type Explanation, NAME, refuse } from "./explanation.js";

/**
 * Notes that something is below the least or above the most that a schema takes of it.
 * @param isShort it is below
 * @param bound the least or the most
 * @param codes the issue codes, without `too-`: "short", "long"
 * @param keywords what follows `min` and `max` in the keywords: "Length"
 * @param words the sentence around the bound, and the last word of what is above: "must be ", " characters", "fewer"
 */
export function refuseBound(
  about: Explanation,
  isShort: boolean,
  bound: number,
  codes: readonly [string, string],
  keywords: string,
  words: readonly [string, string, string],
): void {
  const [before, after, less] = words;
  refuse(
    about,
    `too-${codes[isShort ? 0 : 1]}` as IssueCode,
    (isShort ? "min" : "max") + keywords,
    `${NAME} must ${before} ${bound}${after} or ${isShort ? "more" : less}`,
    bound,
  );
}
