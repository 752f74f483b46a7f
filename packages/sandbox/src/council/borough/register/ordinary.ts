import type { Random } from "../random.js";
import { applied, decided, letters, type RegisterDay, type Site } from "./register-day.js";
import type { SeededApplication } from "./seeded-application.js";

const KINDS = [
  { types: ["hh"], suffix: "HH", description: "Rear extension and a new patio." },
  { types: ["hh"], suffix: "HH", description: "Solar panels on the front slope of the roof." },
  { types: ["full"], suffix: "FUL", description: "Shop into two flats." },
  { types: ["lbc"], suffix: "LBC", description: "Repairs to a listed chimney." },
  {
    types: ["notice-trees-in-con-area"],
    suffix: "TCA",
    description: "Crown reduction of a lime tree.",
  },
] as const;

/** The youngest and the oldest of them, in days. */
const YOUNGEST = 8;
const OLDEST = 700;
/** Decided or not by that age. */
const DECIDED_AT = 55;
const FIRST_NUMBER = 2000;

/** An application as there are many, so that lists have pages. */
export function ordinaryApplication(
  day: RegisterDay,
  index: number,
  site: Site,
  random: Random,
): SeededApplication {
  const { types, suffix, description } = random.pick(KINDS);
  const days = random.integer(YOUNGEST, OLDEST);
  const row = {
    ...applied(day, { days, number: FIRST_NUMBER + index, suffix }),
    types: [...types],
    description,
    sites: [site],
    consultations: letters(day, 6 - days),
  };
  const id = `app-${FIRST_NUMBER + index}`;
  if (days < DECIDED_AT) {
    const stage = days < 27 ? "consultation" : "assessment";
    return { id, row: { ...row, stage, status: "undetermined" } };
  }
  const outcome = random.chance(0.8) ? "granted-with-conditions" : "refused";
  const decisions = [
    decided(day, DECIDED_AT - days, { id: `dec-${FIRST_NUMBER + index}`, outcome }),
  ];
  return { id, row: { ...row, stage: "assessment", status: "determined", decisions } };
}
