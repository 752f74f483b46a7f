/** First and last day that the council reckons with. JSON's days go from year 0 to 9999. */
const FIRST_DAY = "1970-01-01";
const LAST_DAY = "2999-12-31";

/** A day that anyone may send, no earlier or later than anything there is. */
export function dayWithinReach(day: string): string {
  if (day < FIRST_DAY) return FIRST_DAY;
  return day > LAST_DAY ? LAST_DAY : day;
}

const firstMoment = Date.parse(`${FIRST_DAY}T00:00:00Z`);
const lastMoment = Date.parse(`${LAST_DAY}T00:00:00Z`);

/**
 * The moment that an RFC 3339 date-time names, no earlier or later than anything there is: for a
 * question. Its letters can be small (§5.6), and a leap second counts as the one before it.
 */
export function momentWithinReach(text: string): Date {
  const moment = parsed(text);
  return new Date(
    Number.isNaN(moment) ? firstMoment : Math.min(Math.max(moment, firstMoment), lastMoment),
  );
}

/** The moment that an RFC 3339 date-time names, for what is kept: `undefined` where it is out of reach. */
export function momentOf(text: string): Date | undefined {
  const moment = parsed(text);
  return moment >= firstMoment && moment <= lastMoment ? new Date(moment) : undefined;
}

/** How far a supplier's clock may go ahead of the council's, in milliseconds. */
const CLOCKS_DIFFER = 5 * 60_000;

/** Whether what a supplier tells of has not happened yet, also by a clock that is ahead. */
export function isStillToCome(moment: Date, now: Date): boolean {
  return moment.getTime() > now.getTime() + CLOCKS_DIFFER;
}

function parsed(text: string): number {
  return Date.parse(text.toUpperCase().replace(/:60(?=[.Z+-])/, ":59"));
}
