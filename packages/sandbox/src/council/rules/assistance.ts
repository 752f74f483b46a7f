import type { Period } from "@localo/core";
import { DateTime } from "luxon";

/**
 * For which time help is agreed: as staff say, else from today until the person asked for. Where no end
 * is said, the council asks again after its longest time.
 * @param months the longest time that the policy allows; for good where it is left out
 * @returns `undefined` where the end is before the start, or later than the policy allows
 */
export function agreedPeriod(
  said: Period | undefined,
  asked: string | undefined,
  today: string,
  months: number | undefined,
): Period | undefined {
  const startDate = said?.startDate ?? today;
  const latest = months === undefined ? undefined : monthsAfter(startDate, months);
  const wished = asked !== undefined && asked >= startDate ? asked : undefined;
  const most = said === undefined && wished !== undefined ? wished : latest;
  const endDate = said?.endDate ?? (most && latest && most > latest ? latest : most);
  if (endDate === undefined) return { startDate };
  if (endDate < startDate || (latest !== undefined && endDate > latest)) return undefined;
  return { startDate, endDate };
}

function monthsAfter(day: string, months: number): string | undefined {
  return DateTime.fromISO(day, { zone: "utc" }).plus({ months }).toISODate() ?? undefined;
}
