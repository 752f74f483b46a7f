import type { PropertyService, ResidentPropertyService } from "@localo/waste";
import { type Office, type Operation, seesHouseholds } from "../office.js";
import { inSeason } from "../rules/standing.js";
import type { StoredService } from "../store/catalogue.js";
import { collectionOf } from "../store/collections.js";
import { eventOf } from "../store/events.js";
import type { StoredStop } from "../store/stops.js";
import { submissionOf } from "../store/submissions.js";
import { giveDueReferences } from "../store/take-submission.js";
import { dayOf } from "../time/london.js";
import { lastDue, missedReportOf, nextPlanned } from "./missed-report-of.js";
import { pageOfList } from "./page-of-list.js";
import { unknownProperty } from "./properties.js";
import { type PropertyView, readPropertyView, stopOf, streamsOf } from "./property-view.js";

/** An answer has that many events of a service at most, the newest: `GET …/events` has all. */
const MOST_EVENTS = 100;

/** `GET /properties/{uprn}/services` */
export function listPropertyServices(office: Office): Operation<"listPropertyServices"> {
  return async (args, context) => {
    const db = await office.database();
    const resident = seesHouseholds(context.caller);
    if (resident) await giveDueReferences(db, office.now());
    const view = await readPropertyView(db, args.uprn, office.now());
    if (view === undefined) throw context.problem(404, "not-found", unknownProperty);
    const all = view.services.flatMap((service): PropertyService[] => {
      const stop = stopOf(view, service.id);
      if (stop === undefined || (service.sensitive && !resident)) return [];
      return [
        resident
          ? residentService(view, service, stop, office)
          : {
              view: "public",
              ...shared(view, service, { ...stop, ...ofRound(stop) }, false, office),
            },
      ];
    });
    return {
      status: 200,
      body: pageOfList(all, args, "property-services", ({ serviceId }) => serviceId),
    };
  };
}

/** As the round runs, whether or not this household subscribes. */
function ofRound({ standing }: StoredStop): Pick<StoredStop, "standing"> {
  return { standing: standing === "not-subscribed" ? "active" : standing };
}

/** What both views have. */
function shared(
  view: PropertyView,
  service: StoredService,
  stop: StoredStop,
  seesHousehold: boolean,
  office: Office,
) {
  const now = office.now();
  const { id, season } = service;
  const { standing } = stop;
  const running = inSeason(season ?? undefined, dayOf(now));
  const collected = standing !== "not-subscribed";
  const last = collected ? lastDue(view, id, now) : undefined;
  const next = collected ? nextPlanned(view, id, now) : undefined;
  const show = { showPlace: seesHousehold };
  return {
    authority: office.authority,
    serviceId: id,
    streams: streamsOf(view, service),
    availability: standing === "active" && !running ? "out-of-season" : standing,
    ...(last && { last: collectionOf(last, office.authority, now, show) }),
    ...(next && { next: collectionOf(next, office.authority, now, show) }),
    missedReport: missedReportOf(view, { service, seesHousehold }, office),
  };
}

function residentService(
  view: PropertyView,
  service: StoredService,
  stop: StoredStop,
  office: Office,
): PropertyService {
  const { authority } = office;
  const reports = view.openReports.filter(({ service_id }) => service_id === service.id);
  const events = view.events.filter(({ service_id }) => service_id === service.id);
  return {
    view: "resident",
    ...shared(view, service, stop, true, office),
    servicePointId: stop.service_point_id,
    containers: stop.containers,
    assisted: stop.assisted,
    ...agreedOf(stop),
    ...(reports.length > 0 && {
      openSubmissions: reports.map((row) => submissionOf(row, authority)),
    }),
    ...(events.length > 0 && {
      events: events.slice(0, MOST_EVENTS).map((row) => eventOf(row, authority)),
    }),
  };
}

/** From when and until when staff have agreed to the service, and how often. */
function agreedOf({ agreed }: StoredStop): Pick<ResidentPropertyService, "period" | "frequency"> {
  if (agreed == null) return {};
  const { startDate, endDate, frequency } = agreed;
  return { period: { startDate, ...(endDate !== null && { endDate }) }, frequency };
}
