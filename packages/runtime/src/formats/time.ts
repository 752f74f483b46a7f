import type { Format } from "./format.js";

/** Hour, minute, second, fraction, and `Z` or the sign, hours and minutes of the offset. */
const pattern =
  /^([01]\d|2[0-3]):([0-5]\d):(?:[0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;

/** Whether a text is a time with its offset (RFC 3339 §5.6 full-time; format `time`). */
export function isTime(text: string): boolean {
  const parts = pattern.exec(text);
  if (parts === null) return false;
  // A leap second is the last second of a day in UTC (RFC 3339 §5.7).
  if (text[6] !== "6") return true;
  const [hour = 0, minute = 0, , hours = 0, minutes = 0] = parts.slice(1).map(Number);
  const offset = (hours * 60 + minutes) * (parts[3] === "-" ? -1 : 1);
  return (hour * 60 + minute - (offset || 0) + 2880) % 1440 === 1439;
}

/** The format `time`, as a check and an explanation ask it. */
export const timeFormat: Format = { test: isTime };
