import type { Eligibility } from "@localo/waste";
import type { Office } from "../office.js";
import { lastDayOf, stateAt } from "../rules/collection-state.js";
import { type MissedReportFacts, missedReport } from "../rules/missed-report.js";
import { inSeason, type Standing, seasonAt } from "../rules/standing.js";
import { publicEligibility } from "../rules/visibility.js";
import type { StoredService } from "../store/catalogue.js";
import type { StoredCollection } from "../store/collections.js";
import { meaningOf, type StoredEvent } from "../store/events.js";
import { dayOf } from "../time/london.js";
import { type PropertyView, stopOf } from "./property-view.js";

/** Which report is asked about, and by whom. */
export interface ReportQuestion {
  readonly service: StoredService;
  /** The collection. Default: the last one that was due. */
  readonly collection?: StoredCollection | undefined;
  /** The caller may know what concerns the people who live there. */
  readonly seesHousehold: boolean;
}

/** Whether a missed collection can be reported now, as far as the caller may know. */
export function missedReportOf(
  view: PropertyView,
  question: ReportQuestion,
  office: Office,
): Eligibility {
  const { service, seesHousehold } = question;
  const rules = { policy: office.policy, workingDays: office.workingDays, now: office.now() };
  const facts = factsOf(view, question, rules.now, office.policy.missedCollection.blockingEffects);
  const household = missedReport(facts, rules);
  if (seesHousehold) return household;
  const { blockingEvent, openReport, standing, visit, ...round } = facts;
  const anyHousehold = {
    ...round,
    standing: standing && subscribed(standing),
    visit: visit && { ...visit, standing: subscribed(visit.standing) },
  };
  return publicEligibility(missedReport(anyHousehold, rules), household, service.body);
}

/** As of a household that subscribes where it can. */
function subscribed(standing: Standing): Standing {
  return standing === "not-subscribed" ? "active" : standing;
}

/** The last visit that was due: it has begun, or nobody knows. */
export function lastDue(
  { collections }: PropertyView,
  serviceId: string,
  now: Date,
): StoredCollection | undefined {
  return collections.findLast((one) => {
    const state = stateOf(one, now);
    return one.service_id === serviceId && state !== "scheduled" && state !== "cancelled";
  });
}

/** The next visit. */
export function nextPlanned(
  { collections }: PropertyView,
  serviceId: string,
  now: Date,
): StoredCollection | undefined {
  return collections.find(
    (one) => one.service_id === serviceId && stateOf(one, now) === "scheduled",
  );
}

function factsOf(
  view: PropertyView,
  { service, collection }: ReportQuestion,
  now: Date,
  blockingEffects: readonly string[],
): MissedReportFacts {
  const today = dayOf(now);
  const { id, season } = service;
  const visit = collection ?? lastDue(view, id, now);
  const resting = season !== null && !inSeason(season, today);
  const event = visit && view.events.find((one) => blocks(one, visit, blockingEffects));
  return {
    household: view.property.kind === "household",
    standing: stopOf(view, id)?.standing,
    outOfSeasonUntil: resting ? seasonAt(season, today).startDate : undefined,
    visit: visit && {
      date: visit.date,
      precision: visit.precision,
      serviceId: id,
      state: stateOf(visit, now),
      standing: visit.standing,
    },
    nextDate: nextPlanned(view, id, now)?.date,
    blockingEvent: event && { message: event.message ?? undefined },
    openReport: openReportOf(view, visit),
  };
}

function openReportOf(
  { openReports }: PropertyView,
  visit: StoredCollection | undefined,
): MissedReportFacts["openReport"] {
  const report = openReports.find((one) => visit && one.collection_id === visit.id);
  return report && { expectedByDate: report.expected_by ?? undefined };
}

function blocks(
  event: StoredEvent,
  visit: StoredCollection,
  blockingEffects: readonly string[],
): boolean {
  if (!blockingEffects.includes(meaningOf(event).effect)) return false;
  if (event.collection_id !== null) return event.collection_id === visit.id;
  // A back office that knows no ids ties an event to a service and a day, or to the day alone.
  if (event.service_id !== null && event.service_id !== visit.service_id) return false;
  const day = dayOf(event.occurred_at);
  return visit.date <= day && day <= lastDayOf(visit);
}

function stateOf(row: StoredCollection, now: Date): string {
  return stateAt({ ...row, knowsState: row.knows_state, state: row.state ?? undefined }, now);
}
