import { addDays, weekdayOf } from "../../time/london.js";
import { type Case, type CaseDay, visitOn } from "../case.js";
import { knownUprns } from "../known-uprns.js";
import { movedAlone } from "../moved-day.js";
import type { VisitRecord } from "../records.js";

const MONTH = 31;
const FORTNIGHT = 14;
const SUNDAY = 7;

const nextHoliday = ({ today, workingDays }: CaseDay) => workingDays.nextBankHoliday(today);
const roundOnHoliday = (day: CaseDay) => {
  const holiday = nextHoliday(day);
  return { day: holiday, week: 0, until: addDays(holiday, FORTNIGHT) } as const;
};
const aroundHoliday = (day: CaseDay) => {
  const holiday = nextHoliday(day);
  return `collections?from=${holiday}&to=${addDays(holiday, FORTNIGHT)}`;
};

/** What happens to days. */
export const dateCases: readonly Case[] = [
  {
    uprn: knownUprns.bankHoliday,
    title: "A bank holiday moves a collection",
    description: "The collections planned for the next bank holiday come on another day.",
    look: aroundHoliday,
    round: roundOnHoliday,
  },
  {
    uprn: knownUprns.movedTwice,
    title: "A collection that moved twice",
    description:
      "A bank holiday moved it, then the weather. It has kept its id and the day first planned; its revision is 2.",
    look: aroundHoliday,
    round: roundOnHoliday,
    happens: (visits, day) => ({ changed: [movedAgain(visits, day)] }),
  },
  {
    uprn: knownUprns.newYear,
    title: "From one year to the next",
    description: "Collections from the middle of December to the middle of January.",
    look: (day) => {
      const year = newYear(day);
      return `collections?from=${addDays(year, -FORTNIGHT)}&to=${addDays(year, FORTNIGHT)}`;
    },
    round: (day) => ({
      day: day.lastWorked,
      week: 0,
      until: addDays(newYear(day), MONTH),
    }),
  },
  {
    uprn: knownUprns.weekCommencing,
    title: "Only the week is known",
    description: "In the villages the council names the Monday of the week, and no day.",
    look: "collections",
    street: "chapelLane",
    household: { without: ["glass"] },
  },
  {
    uprn: knownUprns.unknownState,
    title: "A back office that does not know how its rounds stand",
    description:
      "The state of the collection is unknown. A report is taken, and the back office gives its reference a minute later.",
    look: "eligibility?type=missed-collection",
    street: "tarnRow",
    round: ({ lastWorked }) => ({ day: lastWorked, week: 0, knowsState: false }),
  },
  {
    uprn: knownUprns.setHour,
    title: "A set hour to report from",
    description:
      "Where nobody knows how the round stands, today's collection can be reported from 4pm.",
    look: "eligibility?type=missed-collection",
    street: "tarnRow",
    round: ({ today }) => ({ day: today, week: 0, fixed: true, knowsState: false }),
  },
];

/** The first of January that is next, or the one just past. */
function newYear({ today }: CaseDay): string {
  const year = Number(today.slice(0, 4));
  return today <= `${year}-01-${FORTNIGHT}` ? `${year}-01-01` : `${year + 1}-01-01`;
}

function movedAgain(visits: readonly VisitRecord[], day: CaseDay): VisitRecord {
  const { workingDays } = day;
  const visit = visitOn(visits, "residual", movedAlone(nextHoliday(day), workingDays));
  let date = addDays(visit.date, 1);
  while (workingDays.isBankHoliday(date) || weekdayOf(date) === SUNDAY) date = addDays(date, 1);
  return { ...visit, date, revision: 2, change_reason: "severe-weather" };
}
