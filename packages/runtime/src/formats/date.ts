import { twoDigits } from "./digits.js";
import type { Format } from "./format.js";

/** The last day that was found to be one: days come again, such as the one that a collection had first. */
let known: string;

/** The format `date`: a day of the calendar, `YYYY-MM-DD` (RFC 3339 §5.6 full-date). */
export const dateFormat: Format = {
  test(text) {
    const isDay = text === known || (text.length === 10 && isDateAt(text));
    if (isDay) known = text;
    return isDay;
  },
};

/** Whether a text begins with a day, whatever follows. */
export function isDateAt(text: string): boolean {
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return (
    century >= 0 &&
    year >= 0 &&
    text[4] === "-" &&
    text[7] === "-" &&
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day <= daysOf(month, year || century)
  );
}

/** @param year its last two digits, or of the first year of a century the two before: both tell leap years */
function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 ? 28 : 29;
  // 31 days have the odd months until July, and the even ones from August.
  return 30 + ((month + (month >> 3)) & 1);
}
