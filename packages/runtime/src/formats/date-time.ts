import { isDateAt } from "./date.js";
import type { Format } from "./format.js";
import { isTime } from "./time.js";

/** Whether a text is an instant with its offset (RFC 3339 §5.6 date-time; format `date-time`). */
export function isDateTime(text: string): boolean {
  return /t/i.test(text[10] ?? "") && isDateAt(text) && isTime(text.slice(11));
}

/** The format `date-time`, as a check and an explanation ask it. */
export const dateTimeFormat: Format = { test: isDateTime };
