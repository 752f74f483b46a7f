import type { WasteServiceInfo } from "@localo/waste";
import { addDays } from "../time/london.js";

/** How a place stands with a service, whatever the time of the year. */
export type Standing = "active" | "not-subscribed" | "suspended" | "no-schedule";

/** When a service runs, the same each year. */
export interface Season {
  /** First day, as `MM-DD`. */
  readonly from: string;
  /**
   * Last day, as `MM-DD`; `02-29` is the last day of February. Earlier than `from` where the season goes
   * over the New Year.
   */
  readonly to: string;
}

/** Whether a day is in the season. A service without one runs the whole year. */
export function inSeason(season: Season | undefined, day: string): boolean {
  if (season === undefined) return true;
  const { from, to } = season;
  const at = day.slice("2026-".length);
  return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

/** The season that a day is in, or the next one. */
export function seasonAt(season: Season, day: string): NonNullable<WasteServiceInfo["season"]> {
  const { from, to } = season;
  const year = Number(day.slice(0, "2026".length));
  const startYear = [year - 1, year].find((start) => endOf(season, start) >= day) ?? year + 1;
  return { startDate: `${startYear}-${from}`, endDate: endOf({ from, to }, startYear) };
}

function endOf({ from, to }: Season, startYear: number): string {
  const year = from <= to ? startYear : startYear + 1;
  return to === "02-29" ? addDays(`${year}-03-01`, -1) : `${year}-${to}`;
}
