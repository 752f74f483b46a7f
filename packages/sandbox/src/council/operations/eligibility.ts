import type { Eligibility, ServiceEligibility } from "@localo/waste";
import { type Office, type Operation, seesHouseholds } from "../office.js";
import { readContainerTypes, type StoredService } from "../store/catalogue.js";
import { requestedContainers } from "../store/requested-containers.js";
import { type ContainerFacts, containerRequestOf } from "./container-view.js";
import { missedReportOf } from "./missed-report-of.js";
import { pageOfList } from "./page-of-list.js";
import { unknownProperty } from "./properties.js";
import { type PropertyView, readPropertyView } from "./property-view.js";

/** What the council takes for a service of a property. Other kinds are about no service, or not offered. */
const KINDS = ["missed-collection", "container-request"] as const;

/** `GET /properties/{uprn}/eligibility` */
export function listEligibility(office: Office): Operation<"listEligibility"> {
  return async (args, context) => {
    const db = await office.database();
    const view = await readPropertyView(db, args.uprn, office.now());
    if (view === undefined) throw context.problem(404, "not-found", unknownProperty);
    const containers = {
      types: await readContainerTypes(db, office.authority),
      requested: await requestedContainers(db, args.uprn),
    };
    const sees = seesHouseholds(context.caller);
    const kinds = KINDS.filter((kind) => args.type === undefined || args.type === kind);
    const all = kinds.flatMap((kind) =>
      askedAbout(view, sees).flatMap((service) => {
        const one = answer(view, service, kind, containers, sees, office);
        return isToldOf(service, one.eligibility) ? one : [];
      }),
    );
    return {
      status: 200,
      body: pageOfList(all, args, "eligibility", ({ serviceId, type }) => `${type} ${serviceId}`),
    };
  };
}

/** What the caller may ask about: of a sensitive service nobody learns anything who may not see it. */
function askedAbout({ services }: PropertyView, sees: boolean): StoredService[] {
  return services.filter(({ sensitive }) => sees || !sensitive);
}

/**
 * That the property lacks a service is an answer, for it could have it. A sensitive one is asked for
 * otherwise.
 */
function isToldOf({ sensitive }: StoredService, eligibility: Eligibility): boolean {
  return !sensitive || eligibility.eligible || eligibility.reason !== "no-service";
}

function answer(
  view: PropertyView,
  service: StoredService,
  type: (typeof KINDS)[number],
  containers: ContainerFacts,
  seesHousehold: boolean,
  office: Office,
): ServiceEligibility {
  const eligibility =
    type === "missed-collection"
      ? missedReportOf(view, { service, seesHousehold }, office)
      : containerRequestOf(view, service, containers, seesHousehold, office);
  return { authority: office.authority, serviceId: service.id, type, eligibility };
}
