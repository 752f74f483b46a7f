import { inSeason } from "../rules/standing.js";
import type { WorkingDays } from "../rules/working-days.js";
import { addDays, daysBetween, mondayOf, weekdayOf } from "../time/london.js";
import { movedAlone, movedWithItsWeek } from "./moved-day.js";
import type { VisitRecord } from "./records.js";
import type { CouncilService } from "./services.js";

const DAYS_OF_WEEK = 7;
const WEEKS_OF_ROUND = 4;
/** A Monday, from which weeks are counted. */
const FIRST_MONDAY = "2024-01-01";

/** A round: a crew's weekday, and where it is in its four weeks. */
export interface Round {
  readonly id: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** How many weeks it is ahead of the count of weeks, 0 to 3. */
  readonly ahead: number;
  readonly precision: VisitRecord["precision"];
  /** The back office says how the round stands. */
  readonly knowsState: boolean;
  /** A bank holiday moves the rest of its week too. */
  readonly withItsWeek: boolean;
  /** A day that no bank holiday moves. */
  readonly fixedDay?: string;
}

/** The round that is in a given one of its four weeks on a day. */
export function roundOn(day: string, week: number, round: Omit<Round, "weekday" | "ahead">): Round {
  const ahead = ofRound(week - weekNumber(day));
  return { ...round, weekday: weekdayOf(day), ahead };
}

/** The visits of a round that are planned for a day from `from` to `to`, and where bank holidays move them. */
export function visitsOf(
  round: Round,
  services: readonly CouncilService[],
  { from, to }: { readonly from: string; readonly to: string },
  workingDays: WorkingDays,
): VisitRecord[] {
  const visits: VisitRecord[] = [];
  const first = addDays(from, (round.weekday - weekdayOf(from) + DAYS_OF_WEEK) % DAYS_OF_WEEK);
  for (let planned = first; planned <= to; planned = addDays(planned, DAYS_OF_WEEK)) {
    const week = ofRound(weekNumber(planned) + round.ahead);
    const date = dayOf(round, planned, workingDays);
    for (const { info, season, everyWeeks, week: turn } of services) {
      if (week % everyWeeks !== turn % everyWeeks || !inSeason(season, planned)) continue;
      visits.push({
        round_id: round.id,
        service_id: info.id,
        original_date: planned,
        date,
        revision: date === planned ? 0 : 1,
        precision: round.precision,
        change_reason: date === planned ? null : reasonOf(planned),
        state: null,
        knows_state: round.knowsState,
      });
    }
  }
  return visits;
}

function dayOf(round: Round, planned: string, workingDays: WorkingDays): string {
  // A crew that has a week for it needs no other day.
  if (round.precision === "week-commencing" || planned === round.fixedDay) return planned;
  return round.withItsWeek
    ? movedWithItsWeek(planned, workingDays)
    : movedAlone(planned, workingDays);
}

function reasonOf(planned: string): string {
  const day = planned.slice("2026-".length);
  return day >= "12-20" || day <= "01-05" ? "christmas" : "bank-holiday";
}

/** Which of a round's weeks, 0 to 3. Weeks before the first are negative, and so is their remainder. */
function ofRound(week: number): number {
  return ((week % WEEKS_OF_ROUND) + WEEKS_OF_ROUND) % WEEKS_OF_ROUND;
}

function weekNumber(day: string): number {
  return daysBetween(FIRST_MONDAY, mondayOf(day)) / DAYS_OF_WEEK;
}
