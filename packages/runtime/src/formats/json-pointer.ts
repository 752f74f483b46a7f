import type { Format } from "./format.js";

/** Whether a text is a JSON Pointer (RFC 6901 §3; format `json-pointer`). */
export function isJsonPointer(text: string): boolean {
  return /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);
}

/** The format `json-pointer`, as a check and an explanation ask it. */
export const jsonPointerFormat: Format = { test: isJsonPointer };
