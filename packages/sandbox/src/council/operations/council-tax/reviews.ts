import { addDays, dayOf } from "../../time/london.js";

/** A review of single person discounts, as a letter asked for it. */
export interface Review {
  readonly open: boolean;
  /** Its last day. */
  readonly closesDate: string;
}

/** The reviews of the made-up council: days from today until each closes, by the letter's reference. */
const REVIEWS: Readonly<Record<string, number>> = { "SPD-2026-0042": 14, "SPD-2026-0007": -4 };
/** The letters went to this street. */
const POSTCODE = "AM1 1AA";

/** The review that a letter asked a home for. */
export function reviewOf(
  reference: string,
  postcode: string | undefined,
  now: Date,
): Review | undefined {
  const days = Object.hasOwn(REVIEWS, reference) ? REVIEWS[reference] : undefined;
  if (days === undefined || postcode !== POSTCODE) return undefined;
  return { open: days >= 0, closesDate: addDays(dayOf(now), days) };
}
