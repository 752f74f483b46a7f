import { addDays, dayOf } from "../../time/london.js";
import { type CouncilTaxOffice, refusal } from "./council-tax-office.js";

/**
 * Refuses a change that is told too early or too late for the council's policy.
 * @throws ProblemReply 422 `too-early`, `too-late`
 */
export function checkDay(day: string, pointer: string, office: CouncilTaxOffice): void {
  checkNotEarly(day, pointer, office);
  const today = dayOf(office.now());
  const { daysBehind } = office.councilTax.changes;
  if (daysBehind !== undefined && day < addDays(today, -daysBehind)) {
    const detail = `Enter a day of the last ${daysBehind} days`;
    throw refusal("too-late", "It is too late to tell this here", { pointer, detail });
  }
}

/**
 * Refuses what is told too early for the council's policy.
 * @throws ProblemReply 422 `too-early`
 */
export function checkNotEarly(
  day: string,
  pointer: string,
  { councilTax: { changes }, now }: CouncilTaxOffice,
): void {
  if (day <= addDays(dayOf(now()), changes.daysAhead)) return;
  const detail = `Enter a day at most ${changes.daysAhead} days from today`;
  throw refusal("too-early", "It is too early to tell this", { pointer, detail });
}

/** A day is before another that it must follow: 422 `dates-crossed`. */
export function datesCrossed(pointer: string, detail: string) {
  return refusal("dates-crossed", "A day is before another that it must follow", {
    pointer,
    detail,
  });
}
