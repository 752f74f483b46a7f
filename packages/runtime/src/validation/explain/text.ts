import type { Format } from "../../formats/format.js";
import { isText, pointsOf } from "../check/length.js";
import { refuseBound } from "./bounds.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/**
 * A text, its pattern or format, and its length: `[text, /…/u, "Enter a UPRN of 1 to 12 digits", 12, 1]`.
 * One mistake at most is noted. `0` stands for what is not asked.
 * @param test the pattern or, where a format is named, what knows it
 * @param sentence what is said of a text that breaks the pattern or format
 * @param most absent for any length
 */
export function text(
  value: unknown,
  about: Explanation,
  test?: 0 | Format,
  sentence?: 0 | string,
  most = 1 / 0,
  least = 0,
  format?: string,
): void {
  if (typeof value !== "string") refuseType(about, "text", "string");
  else if (!isText(value, least, most)) {
    if (value)
      refuseBound(
        about,
        pointsOf(value, most),
        least,
        most,
        "short",
        "long",
        "Length",
        "be",
        " characters",
      );
    else refuse(about, "too-short", "minLength", `Enter ${NAME}`, least);
  } else if (test && !test.test(value)) {
    refuse(about, "wrong-format", format ? "format" : "pattern", sentence as string, format);
  }
}
