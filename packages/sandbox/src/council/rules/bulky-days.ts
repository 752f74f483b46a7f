import type { CutOff } from "@localo/waste";
import { addDays, dayOf, momentOf } from "../time/london.js";
import type { WorkingDays } from "./working-days.js";

/** Places that the borough's crew has for large items on a working day. */
export const PLACES_A_DAY = 4;
/** How many working days can be booked ahead. */
const DAYS_OFFERED = 10;

/** The last moment for something, counted back from the day of a visit. */
export function cutOffFor(day: string, { workingDays, time }: CutOff, calendar: WorkingDays): Date {
  let at = day;
  for (let left = workingDays; left > 0; left -= 1) at = calendar.before(at);
  return momentOf(at, time);
}

/** The days on which the crew goes out that can still be booked, the earliest first. */
export function bookableDays(now: Date, cutOff: CutOff, calendar: WorkingDays): string[] {
  const days: string[] = [];
  for (let day = dayOf(now); days.length < DAYS_OFFERED; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day) && now <= cutOffFor(day, cutOff, calendar)) days.push(day);
  }
  return days;
}
