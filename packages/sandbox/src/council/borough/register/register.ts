import type { Borough } from "../builder.js";
import { randomFrom } from "../random.js";
import { knownStreets } from "../streets.js";
import { consultationCases } from "./consultation-cases.js";
import { decisionCases } from "./decision-cases.js";
import { ordinaryApplication } from "./ordinary.js";
import { type RegisterDay, registerDay, type Site } from "./register-day.js";
import type { ApplicationCase, SeededApplication } from "./seeded-application.js";
import { stageCases } from "./stage-cases.js";

/** How many applications there are besides the cases. */
const OTHERS = 60;

/** The applications that are worth looking at, in the order in which the sandbox shows them. */
export function applicationCases(day: RegisterDay): ApplicationCase[] {
  return [...consultationCases(day), ...decisionCases(day), ...stageCases(day)];
}

/** The planning register as it is seen on a day. The same seed and day give the same register. */
export function makeRegister(borough: Borough, today: string, seed: number): SeededApplication[] {
  const random = randomFrom(seed);
  const houses = sitesOf(borough, ({ usrn }) => usrn === knownStreets.orchardLane);
  const day = registerDay(today, houses);
  const all = sitesOf(borough, ({ parent_uprn }) => parent_uprn === null);
  const others = Array.from({ length: OTHERS }, (_, index) =>
    ordinaryApplication(day, index, random.pick(all), random),
  );
  return [...applicationCases(day), ...others];
}

function sitesOf(
  { properties }: Borough,
  wanted: (property: Borough["properties"][number]) => boolean,
): Site[] {
  return properties.filter(wanted).map(({ uprn, usrn, body }) => ({
    address: body.address,
    uprns: [uprn],
    usrns: [usrn],
    ...(body.coordinates === undefined ? {} : { coordinates: body.coordinates }),
  }));
}
