import type { WorkingDays } from "../rules/working-days.js";
import { addDays, mondayOf, weekdayOf } from "../time/london.js";

const SUNDAY = 7;
const FRIDAY = 5;

/**
 * The day on which a crew comes that was planned for a day from Monday to Friday: no crew works on a bank
 * holiday, the rounds after it in that week follow a day later each, and nobody works on a Sunday.
 */
export function movedWithItsWeek(planned: string, workingDays: WorkingDays): string {
  if (weekdayOf(planned) > FRIDAY) return movedAlone(planned, workingDays);
  let taken = addDays(mondayOf(planned), -1);
  for (let slot = mondayOf(planned); slot <= planned; slot = addDays(slot, 1)) {
    taken = firstWorked(slot > taken ? slot : addDays(taken, 1), workingDays);
  }
  return taken;
}

/** The next day on which crews work, where the planned one is a bank holiday; any other day stays. */
export function movedAlone(planned: string, workingDays: WorkingDays): string {
  return workingDays.isBankHoliday(planned) ? firstWorked(planned, workingDays) : planned;
}

function firstWorked(from: string, workingDays: WorkingDays): string {
  let day = from;
  while (workingDays.isBankHoliday(day) || weekdayOf(day) === SUNDAY) day = addDays(day, 1);
  return day;
}
