import type { LocalisedText } from "@localo/core";
import type { MissedCollectionReport } from "@localo/waste";
import { type Office, type Operation, seesHouseholds, transactionOf } from "../office.js";
import { notices } from "../rules/messages.js";
import type { StoredService } from "../store/catalogue.js";
import type { StoredCollection } from "../store/collections.js";
import { dayOf } from "../time/london.js";
import { created } from "./created.js";
import { missedReportOf } from "./missed-report-of.js";
import { unknownProperty } from "./properties.js";
import { type PropertyView, readPropertyView, stopOf } from "./property-view.js";

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
    const ineligible = (reason: string, message: LocalisedText, place = "#/collection") => {
      const detail = sentence(message);
      const errors = [{ in: "body", pointer: place, code: reason, detail }] as const;
      return context.problem(422, "ineligible", {
        title: "The collection cannot be reported now",
        detail,
        errors,
      });
    };

    const { service, collection } = named(view, body.collection, seesHousehold);
    if (service === undefined) throw ineligible("no-service", notices.noService);
    const question = { service, collection, seesHousehold };
    const eligibility = missedReportOf(view, question, office);
    if (!eligibility.eligible) {
      const { reason, message = notices.nothingDue } = eligibility;
      if (reason === "already-reported" || (reason === "not-public" && isOpen(view, collection))) {
        throw context.problem(409, "already-reported", {
          title: "Already reported",
          detail: sentence(reason === "not-public" ? notices.reported : message),
        });
      }
      throw ineligible(reason, message);
    }
    if (collection === undefined) throw ineligible("unknown-collection", unknownCollection);

    const stop = stopOf(view, service.id);
    return created(
      tx,
      {
        type: "missed-collection",
        caller: context.caller?.id ?? null,
        subject: {
          uprn: body.uprn,
          ...(stop && seesHousehold && { servicePointId: stop.service_point_id }),
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

const unknownCollection = {
  en: "The property has no such collection. GET /properties/{uprn}/collections lists them.",
};

/** The collection that a report names. Where it gives an id, the id counts. */
function named(
  view: PropertyView,
  { collectionId, serviceId, date }: MissedCollectionReport["collection"],
  seesHousehold: boolean,
): { service: StoredService | undefined; collection: StoredCollection | undefined } {
  const collection = view.collections.find((one) =>
    collectionId === undefined
      ? one.service_id === serviceId && one.date === date
      : one.id === collectionId,
  );
  const id = collection?.service_id ?? serviceId;
  const service = view.services.find((one) => one.id === id);
  // Who may not see it is told the same as where there is none.
  return service?.sensitive && !seesHousehold
    ? { service: undefined, collection: undefined }
    : { service, collection };
}

function isOpen({ openReports }: PropertyView, collection: StoredCollection | undefined): boolean {
  return openReports.some((one) => one.collection_id === collection?.id);
}

function sentence({ en, cy }: LocalisedText): string {
  return en ?? cy ?? "";
}
