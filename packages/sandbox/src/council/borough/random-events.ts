import { addDays, momentOf } from "../time/london.js";
import { randomFrom } from "./random.js";
import type { EventRecord, StopRecord, VisitRecord } from "./records.js";
import { collectionId } from "./records.js";

const EVENTS = 150;
const DAYS_BACK = 21;

/** What crews record often, and in which services. */
const OFTEN = [
  { code: "not-presented", services: ["residual", "recycling", "food", "glass"] },
  { code: "excess-waste-side-waste", services: ["residual"] },
  { code: "excess-waste-lid-open", services: ["residual"] },
  { code: "contaminated-refuse", services: ["recycling", "paper-card"] },
  { code: "contaminated-food", services: ["recycling"] },
  { code: "too-heavy", services: ["residual", "garden"] },
  { code: "damaged-lid", services: ["residual", "recycling"] },
  { code: "no-access-property", services: ["residual", "recycling"] },
  { code: "bin-lost-in-vehicle", services: ["recycling"] },
] as const;

/** What crews recorded in the last weeks, here and there. */
export function randomEvents(
  stops: readonly StopRecord[],
  visits: readonly VisitRecord[],
  today: string,
  seed: number,
): EventRecord[] {
  const random = randomFrom(seed);
  const from = addDays(today, -DAYS_BACK);
  const past = visits.filter(({ date, state }) => from <= date && date < today && state === null);
  const regular = stops.filter(({ standing }) => standing === "active");
  const events: EventRecord[] = [];
  for (let number = 1; number <= EVENTS; number += 1) {
    const stop = random.pick(regular);
    const { code, services } = random.pick(OFTEN);
    const visit = past.find(
      ({ round_id, service_id }) => round_id === stop.round_id && service_id === stop.service_id,
    );
    if (visit === undefined || !services.some((service) => service === stop.service_id)) continue;
    const minute = String(random.integer(0, 59)).padStart(2, "0");
    events.push({
      id: `evt-${number}`,
      code,
      occurred_at: momentOf(visit.date, `09:${minute}`).toISOString(),
      service_point_id: stop.service_point_id,
      uprn: null,
      usrn: null,
      // A back office that does not know its rounds ties nothing to a collection.
      collection_id: visit.knows_state ? collectionId(visit, stop) : null,
      service_id: visit.service_id,
      message: null,
    });
  }
  return events;
}
