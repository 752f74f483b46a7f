/** First and last day that the council reckons with. JSON's days go from year 0 to 9999. */
const FIRST_DAY = "1970-01-01";
const LAST_DAY = "2999-12-31";

/** A day that anyone may send, no earlier or later than anything there is. */
export function dayWithinReach(day: string): string {
  if (day < FIRST_DAY) return FIRST_DAY;
  return day > LAST_DAY ? LAST_DAY : day;
}

/**
 * The moment that an RFC 3339 date-time names, no earlier or later than anything there is. Its letters
 * can be small (§5.6), and a leap second counts as the one before it.
 */
export function momentWithinReach(text: string): Date {
  const moment = Date.parse(text.toUpperCase().replace(/:60(?=[.Z+-])/, ":59"));
  const first = Date.parse(`${FIRST_DAY}T00:00:00Z`);
  const last = Date.parse(`${LAST_DAY}T00:00:00Z`);
  return new Date(Number.isNaN(moment) ? first : Math.min(Math.max(moment, first), last));
}
