/** Days (`YYYY-MM-DD`) and local times (`HH:MM`) as people in Britain live them. */
import { DateTime } from "luxon";

const ZONE = "Europe/London";
const SUNDAY = 7;
/** In milliseconds. */
const DAY = 86_400_000;

/** The day on which a moment falls. */
export function dayOf(moment: Date): string {
  return isoDay(DateTime.fromJSDate(moment, { zone: ZONE }));
}

/** The first moment of a day. A day has 23 hours where summer time begins, and 25 where it ends. */
export function startOf(day: string): Date {
  return inLondon(day).startOf("day").toJSDate();
}

/** The last second of a day, to tell people: 23:59:59. The day goes on until the next one starts. */
export function lastSecondOf(day: string): Date {
  return inLondon(day).endOf("day").startOf("second").toJSDate();
}

/** A local time on a day. */
export function momentOf(day: string, time: string): Date {
  return inLondon(`${day}T${time}`).toJSDate();
}

/** A moment as RFC 3339 with Britain's offset: `2026-07-01T16:00:00+01:00`. */
export function instant(moment: Date): string {
  const local = DateTime.fromJSDate(moment, { zone: ZONE });
  return local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** The day that many days later; earlier for a negative number. */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * DAY).toISOString().slice(0, "2026-12-25".length);
}

/** How many days lie between two; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / DAY;
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(midnight(day)).getUTCDay() || SUNDAY;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** "Friday 27 November", or in Welsh "dydd Gwener 27 Tachwedd". */
export function dayInWords(day: string, language: "en" | "cy"): string {
  const words = inLondon(day).setLocale(language).toFormat("cccc d LLLL");
  return language === "cy" ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function inLondon(text: string): DateTime {
  return DateTime.fromISO(text, { zone: ZONE });
}

/** Days are counted in UTC, where each has 24 hours. */
function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(moment: DateTime): string {
  return moment.toFormat("yyyy-MM-dd");
}
