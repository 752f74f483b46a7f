const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The midnight in UTC of a `YYYY-MM-DD` day. The calendar reads UTC fields alone, so that no zone of a
 * machine moves a day.
 * @throws RangeError for what is no day
 */
export function utcDay(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  // `Date` takes 30 February for 2 March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`"${day}" is not a day of the form YYYY-MM-DD`);
  }
  return date;
}

/** The day that comes `count` days later. */
export function daysLater(day: Date, count: number): Date {
  return new Date(day.getTime() + count * MILLISECONDS_PER_DAY);
}
