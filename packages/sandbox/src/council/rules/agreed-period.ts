import type { Period } from "@localo/core";
import { DateTime } from "luxon";

/** From when and until when someone asked for it; for good where no end is said. */
export interface AskedPeriod {
  readonly startDate: string;
  readonly endDate?: string | undefined;
}

/**
 * For which time something is agreed: as staff say, else as it was asked for. Where no end is said, the
 * council asks again after its longest time.
 * @param months the longest time that the policy allows; for good where it is left out
 * @returns `undefined` where the end is before the start, or later than the policy allows
 */
export function agreedPeriod(
  said: Period | undefined,
  asked: AskedPeriod,
  months: number | undefined,
): Period | undefined {
  const { startDate } = said ?? asked;
  const latest = months === undefined ? undefined : monthsAfter(startDate, months);
  const { endDate: end } = asked;
  const wished = end !== undefined && end >= startDate ? end : undefined;
  const most = said === undefined && wished !== undefined ? wished : latest;
  const endDate = said?.endDate ?? (most && latest && most > latest ? latest : most);
  if (endDate === undefined) return { startDate };
  if (endDate < startDate || (latest !== undefined && endDate > latest)) return undefined;
  return { startDate, endDate };
}

function monthsAfter(day: string, months: number): string | undefined {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ months }).toISODate() ?? undefined;
}
