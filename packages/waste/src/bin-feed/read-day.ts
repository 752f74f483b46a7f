const DAY_OF_FEED = /^(\d{1,2})\/(\d{1,2})\/([1-9]\d{3})$/;

/**
 * Reads a day as feeds write it (`18/04/2025`, day first) and gives it as `2025-04-18`; `undefined`
 * for a day that no calendar has (`31/02/2025`) and for any other text.
 *
 * No `Date` is parsed from text and no time zone takes part, so that a day is never moved.
 */
export function readDay(text: string): string | undefined {
  const [, day = "", month = "", year = ""] = DAY_OF_FEED.exec(text.trim()) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}
