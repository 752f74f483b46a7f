import { addDays } from "../../time/london.js";
import { type Case, type CaseDay, visitOn } from "../case.js";
import { knownUprns } from "../known-uprns.js";

const rubbishWasDue = ({ lastWorked }: CaseDay) => ({ day: lastWorked, week: 0 }) as const;
const recyclingWasDue = ({ lastWorked }: CaseDay) => ({ day: lastWorked, week: 1 }) as const;
const look = "eligibility?type=missed-collection";
/** So that every window of one to five working days is over, Christmas or not. */
const LONG_AGO = 13;

/** What a report of a missed collection comes to. */
export const reportCases: readonly Case[] = [
  {
    uprn: knownUprns.ordinary,
    title: "A missed bin that can be reported now",
    description:
      "The round is finished, the time to report is not over and the crew recorded nothing.",
    look,
    household: { garden: "season" },
    round: rubbishWasDue,
  },
  {
    uprn: knownUprns.contaminated,
    title: "A contaminated bin",
    description:
      "The crew found food in the recycling bin and left it, so that it cannot be reported. Why is told to the household only.",
    look: "events",
    officer: true,
    round: recyclingWasDue,
    happens: (visits, { lastWorked }) => ({
      events: [
        {
          code: "contaminated-food",
          visit: visitOn(visits, "recycling", lastWorked),
          message: {
            en: "Food was in the recycling bin. Take it out before the next collection.",
            cy: "Roedd bwyd yn y bin ailgylchu. Tynnwch ef allan cyn y casgliad nesaf.",
          },
        },
      ],
    }),
  },
  {
    uprn: knownUprns.notPresented,
    title: "A bin that was not out",
    description: "The crew recorded that there was no bin, of the property and not of a place.",
    look: "events",
    officer: true,
    round: rubbishWasDue,
    happens: (visits, { lastWorked }) => ({
      events: [
        {
          code: "not-presented",
          visit: visitOn(visits, "residual", lastWorked),
          about: "property",
          message: {
            en: "No bin was out. Put it out by 7am on the next collection day.",
            cy: "Nid oedd bin allan. Rhowch ef allan erbyn 7am ar y diwrnod casglu nesaf.",
          },
        },
      ],
    }),
  },
  {
    uprn: knownUprns.roundStillOut,
    title: "A round that is still out",
    description: "Today's rubbish round has not come back, at whatever hour you look.",
    look,
    round: ({ today }) => ({ day: today, week: 0, fixed: true }),
    happens: (visits, { today }) => ({
      changed: [{ ...visitOn(visits, "residual", today), state: "in-progress" }],
    }),
  },
  {
    uprn: knownUprns.delayed,
    title: "A collection that is late",
    description: "The council knows that the rubbish is still to be collected.",
    look,
    round: rubbishWasDue,
    happens: (visits, { lastWorked }) => ({
      changed: [{ ...visitOn(visits, "residual", lastWorked), state: "delayed" }],
    }),
  },
  {
    uprn: knownUprns.serviceFault,
    title: "A lorry that broke down",
    description:
      "The crew recorded a breakdown in the street. That is no fault of the household, so it can report the collection.",
    look,
    // Events of a street show at all of its houses.
    street: "stationRoad",
    round: rubbishWasDue,
    happens: (visits, { lastWorked }) => {
      const visit = visitOn(visits, "residual", lastWorked);
      return {
        changed: [{ ...visit, state: "partially-completed" }],
        events: [{ code: "breakdown", visit, about: "street" }],
      };
    },
  },
  {
    uprn: knownUprns.alreadyReported,
    title: "A collection that was reported already",
    description: "A report is open, so that a second one is a duplicate.",
    look: "services",
    officer: true,
    round: rubbishWasDue,
    happens: (visits, { lastWorked }) => ({
      reported: visitOn(visits, "residual", lastWorked),
    }),
  },
  {
    uprn: knownUprns.windowClosed,
    title: "A report that comes too late",
    description: "The rubbish was due more working days ago than the council's window has.",
    look,
    round: ({ today }) => ({ day: addDays(today, -LONG_AGO), week: 0, fixed: true }),
  },
];
