import { isText } from "../check/length.js";
import { refuseBound } from "./bounds.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/**
 * A text, its pattern or format, and its length: `[text, /…/u, "Enter a UPRN of 1 to 12 digits", 12, 1]`.
 * One mistake at most is noted. `0` stands for what is not asked.
 * @param test the pattern, or the function that knows the format
 * @param own the schema's own sentence for what breaks the pattern or format (`x-localo-message`)
 * @param most absent for any length
 * @param name the format's name; for a pattern, what it asks for
 */
export function text(
  value: unknown,
  about: Explanation,
  test?: 0 | RegExp | ((text: string) => boolean),
  own?: 0 | string,
  most = 1 / 0,
  least = 0,
  name?: string,
): void {
  if (typeof value !== "string") return refuseType(about, "string");
  if (!isText(value, least, most)) {
    const isShort = !isText(value, least, 1 / 0);
    if (value) {
      const bound = isShort ? least : most;
      refuseBound(about, isShort, bound, ["short", "long"], "Length", [
        "be",
        " characters",
        "fewer",
      ]);
    } else refuse(about, "too-short", "minLength", `enter ${NAME}`, least);
  } else if (test) {
    const isFormat = typeof test === "function";
    if (isFormat ? test(value) : test.test(value)) return;
    refuse(
      about,
      "wrong-format",
      isFormat ? "format" : "pattern",
      own || `${NAME} must be ${isFormat ? "a real " : ""}${name ?? "written in another way"}`,
      isFormat ? name : undefined,
    );
  }
}
