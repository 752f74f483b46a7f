import type { Period } from "@localo/core";
import type { Eligibility, GardenPolicy } from "@localo/waste";
import { addDays, daysBetween, instant, lastSecondOf, startOf } from "../time/london.js";

/** The days of a term, both counted in. */
export interface Term {
  readonly startDate: string;
  readonly endDate: string;
}

/** How far ahead a subscription of twelve months can begin, in days. */
const AHEAD = 365;

/**
 * The term of a new subscription. With a season it runs with that, whenever it begins.
 * @param asked the first day that the household asks for; one that is over is today
 * @returns `undefined` where the season is over by then, or the day is too far ahead
 */
export function firstTerm(
  { term, season }: GardenPolicy,
  asked: string | undefined,
  today: string,
): Term | undefined {
  const from = asked !== undefined && asked > today ? asked : today;
  if (term !== "season" || season === undefined) {
    return daysBetween(today, from) > AHEAD ? undefined : yearFrom(from);
  }
  const { startDate, endDate } = whole(season);
  const first = daysBetween(startDate, from) > 0 ? from : startDate;
  return first > endDate ? undefined : { startDate: first, endDate };
}

/** The term after one that ends on a day: the next season, where the policy has it, else a year. */
export function nextTerm({ term, season }: GardenPolicy, endDate: string): Term {
  const next = term === "season" && season !== undefined ? whole(season) : undefined;
  return next !== undefined && next.startDate > endDate ? next : yearFrom(addDays(endDate, 1));
}

/** What is known of a subscription when it is to be renewed. */
export interface Renewable {
  readonly endDate: string;
  /** It was called off, or never paid for. */
  readonly cancelled: boolean;
  readonly renewed: boolean;
}

/** Whether a subscription can be renewed on a day, from when and until when. */
export function renewalOf(
  { endDate, cancelled, renewed }: Renewable,
  { renewalOpensDays, renewalClosesDays }: GardenPolicy,
  today: string,
): Eligibility {
  if (cancelled) return { eligible: false, reason: "not-subscribed" };
  if (renewed) return { eligible: false, reason: "already-subscribed" };
  const opens = addDays(endDate, -renewalOpensDays);
  const closes = addDays(endDate, renewalClosesDays);
  const closesAt = instant(lastSecondOf(closes));
  if (today < opens) {
    return { eligible: false, reason: "too-early", opensAt: instant(startOf(opens)), closesAt };
  }
  return today > closes
    ? { eligible: false, reason: "window-closed", closesAt }
    : { eligible: true, closesAt };
}

/** The part of a term that is not used by the end of a day, from 0 to 1. */
export function unusedPart({ startDate, endDate }: Term, today: string): number {
  if (today < startDate) return 1;
  return Math.max(0, daysBetween(today, endDate)) / (daysBetween(startDate, endDate) + 1);
}

function whole({ startDate, endDate }: Period): Term {
  return { startDate, endDate: endDate ?? yearFrom(startDate).endDate };
}

/** Twelve months. A year from 29 February ends on the last day of February. */
function yearFrom(startDate: string): Term {
  const next = `${String(Number(startDate.slice(0, 4)) + 1).padStart(4, "0")}${startDate.slice(4)}`;
  const after = next.endsWith("-02-29") ? next.replace("-02-29", "-03-01") : next;
  return { startDate, endDate: addDays(after, -1) };
}
