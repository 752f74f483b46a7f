import type { WorkingDays } from "../rules/working-days.js";
import { addDays, momentOf } from "../time/london.js";
import type { Borough } from "./builder.js";
import type { Case, CaseDay, CaseEvent, Happenings } from "./case.js";
import { caseRoundId, cases } from "./cases.js";
import { randomEvents } from "./random-events.js";
import type {
  EventRecord,
  PropertyRecord,
  StopRecord,
  SubmissionRecord,
  VisitRecord,
} from "./records.js";
import { collectionId } from "./records.js";
import { makeRegister } from "./register/register.js";
import type { SeededApplication } from "./register/seeded-application.js";
import { regularRounds } from "./regular-rounds.js";
import { reportedBefore } from "./reported-before.js";
import { roundOn, visitsOf } from "./rounds.js";
import { services } from "./services.js";

const DAYS_BACK = 28;
const DAYS_AHEAD = 56;
/** When crews record what they find, in the sandbox. */
const RECORDED_AT = "09:40";

/**
 * What moves from day to day: visits from four weeks ago to eight weeks ahead, what happened, and the
 * planning register.
 */
export interface Plan {
  readonly visits: readonly VisitRecord[];
  readonly events: readonly EventRecord[];
  readonly submissions: readonly SubmissionRecord[];
  /** The planning register. */
  readonly register: readonly SeededApplication[];
  /** The day that it is for. */
  readonly today: string;
}

/** The days that visits are planned for, as seen on a day. */
export function planRange(today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
}

/** Plans the borough as it is seen on a day. The same seed and day give the same plan. */
export function makePlan(
  borough: Borough,
  today: string,
  workingDays: WorkingDays,
  seed: number,
): Plan {
  const range = planRange(today);
  const regular = regularRounds.flatMap((round) => visitsOf(round, services, range, workingDays));
  const day: CaseDay = { today, lastWorked: workingDays.before(today), workingDays };
  const visits = [...regular];
  const events = randomEvents(borough.stops, regular, today, seed);
  const submissions: SubmissionRecord[] = [];
  for (const one of cases) {
    if (one.round === undefined) continue;
    const own = visitsOfCase(one, range, day);
    const happened: Happenings = one.happens?.(own, day) ?? {};
    visits.push(...own.map((visit) => changedTo(visit, happened)));
    const places = placesOf(borough, one);
    events.push(...(happened.events ?? []).map((event) => eventOf(one, event, places)));
    if (happened.reported !== undefined) {
      submissions.push(reportedBefore(one.uprn, happened.reported, places.stops, workingDays));
    }
  }
  return { visits, events, submissions, register: makeRegister(borough, today, seed), today };
}

function visitsOfCase(
  one: Case,
  { from, to }: { readonly from: string; readonly to: string },
  day: CaseDay,
): VisitRecord[] {
  const own = one.round?.(day);
  if (own === undefined) return [];
  const round = roundOn(own.day, own.week, {
    id: caseRoundId(one),
    precision: "day",
    knowsState: own.knowsState ?? true,
    withItsWeek: false,
    ...(own.fixed === true ? { fixedDay: own.day } : {}),
  });
  const until = own.until !== undefined && own.until > to ? own.until : to;
  return visitsOf(round, services, { from, to: until }, day.workingDays);
}

/** The visit as it went. */
function changedTo(visit: VisitRecord, { changed = [] }: Happenings): VisitRecord {
  const same = (other: VisitRecord) =>
    other.service_id === visit.service_id && other.original_date === visit.original_date;
  return changed.find(same) ?? visit;
}

interface CasePlaces {
  readonly property: PropertyRecord;
  readonly stops: readonly StopRecord[];
}

function placesOf(borough: Borough, { uprn }: Case): CasePlaces {
  const property = borough.properties.find((one) => one.uprn === uprn);
  const place = borough.served.find((one) => one.uprn === uprn)?.service_point_id;
  if (property === undefined) throw new RangeError(`No property ${uprn}`);
  return { property, stops: borough.stops.filter((stop) => stop.service_point_id === place) };
}

function eventOf(
  { uprn }: Case,
  { code, visit, about, message }: CaseEvent,
  { property, stops }: CasePlaces,
): EventRecord {
  const stop = stops.find(({ service_id }) => service_id === visit.service_id);
  if (stop === undefined) throw new RangeError(`No ${visit.service_id} at ${uprn}`);
  return {
    id: `evt-${uprn}-${code}`,
    code,
    occurred_at: momentOf(visit.date, RECORDED_AT).toISOString(),
    service_point_id: about === undefined ? stop.service_point_id : null,
    uprn: about === "property" ? uprn : null,
    usrn: about === "street" ? property.usrn : null,
    // Nobody ties a street's event to the visit at one of its houses.
    collection_id: about === "street" ? null : collectionId(visit, stop),
    service_id: visit.service_id,
    message: message ?? null,
  };
}
