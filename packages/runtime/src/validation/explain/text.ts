import type { Format } from "../../formats/format.js";
import { isText, pointsOf } from "../check/length.js";
import { refuseBound } from "./bounds.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/**
 * A text, its pattern or format, and its length: `[text, /…/u, "Enter a UPRN of 1 to 12 digits", 12, 1]`.
 * One mistake at most is noted. `0` stands for what is not asked.
 * @param test the pattern or, where a format is named, what knows it
 * @param own the sentence for what breaks the pattern or format, if there is one
 * @param most absent for any length
 */
export function text(
  value: unknown,
  about: Explanation,
  test?: 0 | Format,
  own?: 0 | string,
  most = 1 / 0,
  least = 0,
  format?: string,
): void {
  if (typeof value !== "string") refuseType(about, "text", "string");
  else if (!isText(value, least, most)) {
    const words = ["short", "long", "Length", "be", " characters"] as const;
    if (value) refuseBound(about, pointsOf(value, most), least, most, words);
    else refuse(about, "too-short", "minLength", `Enter ${NAME}`, least);
  } else if (test && !test.test(value)) {
    const what = format ? `a real ${format}` : "written in another way";
    const keyword = format ? "format" : "pattern";
    refuse(about, "wrong-format", keyword, own || `${NAME} must be ${what}`, format);
  }
}
