import { twoDigits } from "./digits.js";

/** Whether a text is a day of the calendar, `YYYY-MM-DD` (RFC 3339 §5.6 full-date; format `date`). */
export function isDate(text: string): boolean {
  return text.length === 10 && isDateAt(text);
}

/** Whether a text begins with a day, whatever follows. */
export function isDateAt(text: string): boolean {
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return (
    century >= 0 &&
    year >= 0 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    (day <= 28 || day <= daysOf(month, century * 100 + year))
  );
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  // Months of 30 days: April, June, September, November.
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
