import type { Format } from "./format.js";

/** Whether a text is a UUID of any version (RFC 4122 §3; format `uuid`). */
export function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let index = 0; index < 36; index++) {
    const code = text.charCodeAt(index);
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (code !== 45) return false;
    } else if (!((code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102))) {
      return false;
    }
  }
  return true;
}

/** The format `uuid`, as a check and an explanation ask it. */
export const uuidFormat: Format = { test: isUuid };
