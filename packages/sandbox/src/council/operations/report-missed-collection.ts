import type { LocalisedText } from "@localo/core";
import type { MissedCollectionReport } from "@localo/waste";
import { type Office, type Operation, seesHouseholds, transactionOf } from "../office.js";
import { notices } from "../rules/messages.js";
import { isPublished, type StoredService } from "../store/catalogue.js";
import type { StoredCollection } from "../store/collections.js";
import { dayOf } from "../time/london.js";
import { created } from "./created.js";
import { missedReportOf } from "./missed-report-of.js";
import { unknownProperty } from "./properties.js";
import { type PropertyView, readPropertyView } from "./property-view.js";

/** The crew comes back within that many working days. */
const WORKING_DAYS_TO_RETURN = 2;
/** How long the slow back office takes to give its reference, in milliseconds. */
const SLOW_REFERENCE = 60_000;

/** `POST /missed-collections` */
export function reportMissedCollection(office: Office): Operation<"reportMissedCollection"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const view = await readPropertyView(tx, body.uprn, now);
    if (view === undefined) throw context.problem(404, "not-found", unknownProperty);
    const seesHousehold = seesHouseholds(context.caller);
    const ineligible = (reason: string, message: LocalisedText, pointer = "#/collection") => {
      const detail = sentence(message);
      return context.problem(422, "ineligible", {
        title: "The collection cannot be reported now",
        detail,
        errors: [{ in: "body", pointer, code: reason, detail }],
      });
    };

    const choice = chosen(view, body.collection, seesHousehold);
    if ("reason" in choice) throw ineligible(choice.reason, choice.message, choice.pointer);
    const { service, collection } = choice;
    const eligibility = missedReportOf(view, { service, collection, seesHousehold }, office);
    if (!eligibility.eligible) {
      const { reason, message = notices.nothingDue } = eligibility;
      if (collection === undefined && !LASTING.includes(reason)) {
        throw ineligible("unknown-collection", unknownDay);
      }
      if (reason === "already-reported") {
        throw context.problem(409, "already-reported", {
          title: "Already reported",
          detail: sentence(message),
        });
      }
      throw ineligible(reason, message);
    }
    if (collection === undefined) throw ineligible("unknown-collection", unknownDay);

    return created(
      tx,
      {
        type: "missed-collection",
        caller: context.caller?.id ?? null,
        subject: {
          uprn: body.uprn,
          ...(seesHousehold && { servicePointId: collection.service_point_id }),
          serviceId: service.id,
          collection: {
            collectionId: collection.id,
            serviceId: service.id,
            date: collection.date,
          },
        },
        collectionId: collection.id,
        sent: body,
        expectedBy: office.workingDays.add(dayOf(now), WORKING_DAYS_TO_RETURN),
        // The office that does not know its rounds gives its reference later.
        referenceDueAt: collection.knows_state
          ? undefined
          : new Date(now.getTime() + SLOW_REFERENCE),
        now,
      },
      office,
    );
  };
}

/** What is said of a service whatever the day. Other reasons are of a visit, which must be there. */
const LASTING: readonly string[] = [
  "property-ineligible",
  "no-service",
  "not-subscribed",
  "out-of-season",
];

const unknownId = {
  en: "The property has no collection with this id. GET /properties/{uprn}/collections lists them.",
};
const unknownDay = {
  en: "The service does not come on this day. GET /properties/{uprn}/collections lists the days.",
};
const contradiction = {
  en: "The collection with this id is of another service or day. Send its id only.",
};

interface Refused {
  readonly reason: string;
  readonly message: LocalisedText;
  readonly pointer?: string;
}

/**
 * The service and collection that a report names, or why it names none. Whether there is a service that
 * the caller may not see makes no difference.
 */
function chosen(
  view: PropertyView,
  { collectionId, serviceId, date }: MissedCollectionReport["collection"],
  seesHousehold: boolean,
): { service: StoredService; collection: StoredCollection | undefined } | Refused {
  const hidden = ({ sensitive }: StoredService) => sensitive && !seesHousehold;
  const serviceOf = (id: string | undefined) => view.services.find((one) => one.id === id);
  if (collectionId === undefined) {
    const service = serviceOf(serviceId);
    if (service === undefined || (hidden(service) && !isPublished(service))) {
      return { reason: "no-service", message: notices.noService };
    }
    if (hidden(service)) return { reason: "not-public", message: notices.notPublic };
    const collection = view.collections.find(
      (one) => one.service_id === serviceId && one.date === date,
    );
    return { service, collection };
  }
  const collection = view.collections.find(({ id }) => id === collectionId);
  const service = serviceOf(collection?.service_id);
  const unknown = { reason: "unknown-collection", pointer: "#/collection/collectionId" };
  if (collection === undefined || service === undefined || hidden(service)) {
    return { ...unknown, message: unknownId };
  }
  // A visit may have moved since the report was begun.
  const days = [collection.date, collection.original_date, undefined];
  const agrees = [service.id, undefined].includes(serviceId) && days.includes(date);
  return agrees ? { service, collection } : { ...unknown, message: contradiction };
}

function sentence({ en, cy }: LocalisedText): string {
  return en ?? cy ?? "";
}
