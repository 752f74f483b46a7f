import { countPoints, hasLength } from "../check/length.js";
import { type Explanation, type OwnMessage, refuse } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** What a pattern asks for, where a pattern has a name. */
const kinds: { readonly [name: string]: string } = {
  code: "a code of small letters, digits and hyphens, like paper-card",
};

/**
 * A text, its length, and a pattern or format: `[text, 1, 1000, /…/u, "pattern", own]`. One mistake at
 * most is noted. `Infinity` is no bound.
 * @param test the pattern, or the function that knows the format
 * @param name the format's name, or `"code"` for the pattern of a code list
 */
export function text(
  value: unknown,
  about: Explanation,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  test?: RegExp | ((text: string) => boolean),
  name = "",
  own?: OwnMessage,
): void {
  if (typeof value !== "string") return refuseType(about, "string");
  if (!hasLength(value, least, most)) {
    const short = countPoints(value) < least;
    const say = (label: string) =>
      short && value === ""
        ? `enter ${label}`
        : `${label} must be ${short ? least : most} characters or ${short ? "more" : "fewer"}`;
    if (short) refuse(about, "too-short", "minLength", say, { expected: least });
    else refuse(about, "too-long", "maxLength", say, { expected: most });
  } else if (test !== undefined && !(typeof test === "function" ? test(value) : test.test(value))) {
    const isFormat = typeof test === "function";
    refuse(
      about,
      "wrong-format",
      isFormat ? "format" : "pattern",
      (label) =>
        `${label} must be ${isFormat ? `a real ${name.replace("-", " and ")}` : (kinds[name] ?? "written in another way")}`,
      { own, ...(isFormat ? { expected: name } : {}) },
    );
  }
}
