import type { Collection, WastePolicy } from "@localo/waste";
import { addDays, lastSecondOf, momentOf, startOf } from "../time/london.js";
import { lastDayOf } from "./collection-state.js";
import type { WorkingDays } from "./working-days.js";

/** When a visit can be reported as missed. */
export interface ReportWindow {
  /** From when, where nobody knows how the round stands. `undefined` where the policy names no hour. */
  readonly opensAt: Date | undefined;
  /** The last second that counts, to be told to people. */
  readonly closesAt: Date;
  /** The first moment that is too late. */
  readonly end: Date;
}

/** The window of a visit by the policy, with the numbers that its service has of its own. */
export function reportWindow(
  visit: Pick<Collection, "date" | "precision" | "serviceId">,
  { missedCollection }: WastePolicy,
  workingDays: WorkingDays,
): ReportWindow {
  const own = missedCollection.serviceRules?.find(({ serviceId }) => serviceId === visit.serviceId);
  const length = own?.windowWorkingDays ?? missedCollection.windowWorkingDays;
  const hour = own?.reportableFromTime ?? missedCollection.reportableFromTime;
  const day = lastDayOf(visit);
  const lastDay = workingDays.add(day, length);
  return {
    opensAt: hour === undefined ? undefined : momentOf(day, hour),
    closesAt: lastSecondOf(lastDay),
    end: startOf(addDays(lastDay, 1)),
  };
}
