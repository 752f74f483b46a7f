import { DateTime } from "luxon";

/** A day with its year: "11 December 2026". */
export function dateInWords(day: string): string {
  return DateTime.fromISO(day).setLocale("en-GB").toFormat("d LLLL yyyy");
}
