import type { Collection } from "@localo/waste";
import { addDays, momentOf } from "../time/london.js";

const DAYS_OF_WEEK = 7;
/** A round goes out at this hour. */
const OUT = "06:00";
/** A round is back at this hour, where nothing went wrong. */
const BACK = "14:30";

/** What a visit's state follows from. */
export interface VisitProgress {
  readonly date: string;
  readonly precision: Collection["precision"];
  /** The back office says how its rounds stand. */
  readonly knowsState: boolean;
  /** What became of the visit, where it did not go as visits go. */
  readonly state?: Collection["state"] | undefined;
}

/** The last day on which the visit can be: the Sunday of its week where only that is known. */
export function lastDayOf({ date, precision }: Pick<VisitProgress, "date" | "precision">): string {
  return precision === "week-commencing" ? addDays(date, DAYS_OF_WEEK - 1) : date;
}

/** How far a visit is at a moment. */
export function stateAt(visit: VisitProgress, now: Date): Collection["state"] {
  if (visit.state === "cancelled") return visit.state;
  if (now < momentOf(visit.date, "00:00")) return "scheduled";
  if (!visit.knowsState) return "unknown";
  if (visit.state !== undefined) return visit.state;
  if (now < momentOf(visit.date, OUT)) return "scheduled";
  return now < momentOf(lastDayOf(visit), BACK) ? "in-progress" : "completed";
}
