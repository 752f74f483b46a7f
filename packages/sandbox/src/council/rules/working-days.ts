import type { BankHolidayDivision } from "@localo/waste";
import Holidays from "date-holidays";
import { addDays, weekdayOf } from "../time/london.js";

const SATURDAY = 6;

const REGIONS: { readonly [division in BankHolidayDivision]: string } = {
  "england-and-wales": "ENG",
  scotland: "SCT",
  "northern-ireland": "NIR",
};

/** Which days are worked in a part of the United Kingdom. Days are `YYYY-MM-DD`. */
export interface WorkingDays {
  /** A day of a bank holiday, or the holiday itself where another day stands in for it. */
  isBankHoliday(day: string): boolean;
  /** Monday to Friday, and no bank holiday. */
  isWorkingDay(day: string): boolean;
  /** The working day that many working days after a day, which is not counted; the day itself for 0. */
  add(day: string, workingDays: number): string;
  /** The last working day before a day. */
  before(day: string): string;
  /** The first bank holiday from Monday to Friday, on a day or after it. */
  nextBankHoliday(from: string): string;
}

/** Reckons with the bank holidays of a division, those proclaimed for one year too. */
export function workingDaysOf(division: BankHolidayDivision): WorkingDays {
  const calendar = new Holidays("GB", REGIONS[division]);
  const years = new Map<string, ReadonlySet<string>>();
  const holidaysOf = (year: string) => {
    let days = years.get(year);
    if (days === undefined) {
      const holidays = calendar.getHolidays(Number(year)) ?? [];
      const kept = holidays.filter(({ type }) => type === "public" || type === "bank");
      days = new Set(kept.map(({ date }) => date.slice(0, "2026-12-25".length)));
      years.set(year, days);
    }
    return days;
  };
  const isBankHoliday = (day: string) => holidaysOf(day.slice(0, 4)).has(day);
  const isWorkingDay = (day: string) => weekdayOf(day) < SATURDAY && !isBankHoliday(day);
  const seek = (day: string, step: 1 | -1, found: (day: string) => boolean) => {
    let at = day;
    while (!found(at)) at = addDays(at, step);
    return at;
  };
  return {
    isBankHoliday,
    isWorkingDay,
    add(day, workingDays) {
      let at = day;
      for (let left = workingDays; left > 0; left -= 1) at = seek(addDays(at, 1), 1, isWorkingDay);
      return at;
    },
    before: (day) => seek(addDays(day, -1), -1, isWorkingDay),
    nextBankHoliday: (from) =>
      seek(from, 1, (day) => weekdayOf(day) < SATURDAY && isBankHoliday(day)),
  };
}
