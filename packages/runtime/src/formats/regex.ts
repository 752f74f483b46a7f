import type { Format } from "./format.js";

/** Whether a text is a regular expression of ECMA-262 (format `regex`). It is compiled, never run. */
export function isRegex(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** The format `regex`, as a check and an explanation ask it. */
export const regexFormat: Format = { test: isRegex };
