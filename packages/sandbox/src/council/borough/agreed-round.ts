import type { ClinicalFrequency } from "@localo/waste";
import { isPublicService } from "../rules/visibility.js";
import type { WorkingDays } from "../rules/working-days.js";
import { addDays } from "../time/london.js";
import type { VisitRecord } from "./records.js";
import { type Round, roundOn, visitsOf } from "./rounds.js";
import { type CouncilService, services } from "./services.js";

/** The service whose rounds staff agree to for one property. */
export const agreedService = services.find(({ info }) => !isPublicService(info));

/** How many weeks lie between two visits; a visit that comes once has no second one. */
const WEEKS: { readonly [frequency: string]: CouncilService["everyWeeks"] } = {
  once: 4,
  weekly: 1,
  "every-two-weeks": 2,
  "every-four-weeks": 4,
};

/** Visits to one property that staff have agreed to. Days are `YYYY-MM-DD`. */
export interface AgreedRound {
  readonly id: string;
  readonly frequency: ClinicalFrequency;
  /** The crew comes first on this day, or on the first working day after it. */
  readonly startDate: string;
  /** The last day on which it may come. */
  readonly endDate?: string | undefined;
}

/** Whether it comes on days of its own accord, and not only when it is asked for. */
export function hasDays({ frequency }: Pick<AgreedRound, "frequency">): boolean {
  return WEEKS[frequency] !== undefined;
}

/** The visits of an agreed round that are planned for a day from `from` to `to`. */
export function agreedVisits(
  { id, frequency, startDate, endDate }: AgreedRound,
  { from, to }: { readonly from: string; readonly to: string },
  workingDays: WorkingDays,
): VisitRecord[] {
  const everyWeeks = WEEKS[frequency];
  if (everyWeeks === undefined || agreedService === undefined) return [];
  const first = workingDays.add(addDays(startDate, -1), 1);
  const of = { id, precision: "day", knowsState: true, withItsWeek: false } as const;
  const round: Round = roundOn(first, 0, of);
  const last = frequency === "once" ? first : endDate;
  const range = {
    from: first > from ? first : from,
    to: last !== undefined && last < to ? last : to,
  };
  return visitsOf(round, [{ info: agreedService.info, everyWeeks, week: 0 }], range, workingDays);
}
