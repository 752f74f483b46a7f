import type { LocalisedText } from "@localo/core";
import type { Eligibility, IneligibleReason, WasteServiceInfo } from "@localo/waste";
import type { Office } from "../office.js";
import type { ContainerHolding } from "../rules/container-request.js";
import { notices } from "../rules/messages.js";
import { publicEligibility } from "../rules/visibility.js";
import type { StoredService } from "../store/catalogue.js";
import type { RequestedType } from "../store/requested-containers.js";
import { type PropertyView, stopOf } from "./property-view.js";

/**
 * What a property has of each type of container.
 * @param typeIds every type that there is
 * @param seesHousehold who asks may know whether it has a sensitive service; else nothing depends on it
 */
export function holdingsOf(
  view: PropertyView,
  typeIds: readonly string[],
  requested: readonly RequestedType[],
  seesHousehold: boolean,
): Map<string, ContainerHolding> {
  return new Map(
    typeIds.map((typeId) => [typeId, holdingOf(view, typeId, requested, seesHousehold)]),
  );
}

function holdingOf(
  view: PropertyView,
  typeId: string,
  requested: readonly RequestedType[],
  seesHousehold: boolean,
): ContainerHolding {
  const serving = view.services.filter(({ body }) => body.containerTypeIds?.includes(typeId));
  const seen = serving.filter(({ sensitive }) => seesHousehold || !sensitive);
  const stops = seen.flatMap(({ id }) => stopOf(view, id) ?? []);
  // Of two services that empty it, the one that the property has counts.
  const stop = stops.find(({ standing }) => standing !== "not-subscribed") ?? stops[0];
  const containers = stops.flatMap(({ containers }) => containers);
  const asked = requested.find(({ type_id }) => type_id === typeId);
  const hidden = serving.length > 0 && seen.length === 0;
  return {
    standing: hidden ? "active" : stop?.standing,
    shared: stop?.kind === "bin-store",
    held: containers.reduce((sum, one) => sum + (one.typeId === typeId ? one.quantity : 0), 0),
    onTheWay: asked?.on_the_way ?? 0,
    openRequests: asked?.requests ?? 0,
    secret: serving.some(({ sensitive, body }) => sensitive || body.optIn),
  };
}

/** Whether a container of a service can be asked for now, as far as the caller may know. */
export function containerRequestOf(
  view: PropertyView,
  service: StoredService,
  requested: readonly RequestedType[],
  seesHousehold: boolean,
  { policy }: Office,
): Eligibility {
  const household = view.property.kind === "household";
  const standing = stopOf(view, service.id)?.standing;
  const shared = stopOf(view, service.id)?.kind === "bin-store";
  const round = ofRound(household, standing !== undefined, shared);
  const own = ofHousehold(
    standing === "not-subscribed",
    allOpen(service.body, requested, policy.containers.openRequestsPerType),
  );
  if (seesHousehold) return round.eligible ? own : round;
  return publicEligibility(round, own, service.body);
}

function ofRound(household: boolean, served: boolean, shared: boolean): Eligibility {
  if (!household) return no("property-ineligible", notices.propertyIneligible);
  if (!served) return no("no-service", notices.noService);
  return shared ? no("property-ineligible", notices.sharedContainers) : { eligible: true };
}

function ofHousehold(notSubscribed: boolean, open: boolean): Eligibility {
  if (notSubscribed) return no("not-subscribed", notices.notSubscribed);
  return open ? no("already-reported", notices.openRequest) : { eligible: true };
}

/** Every type of the service is asked for already, as often as it can be. */
function allOpen(
  { containerTypeIds = [] }: Pick<WasteServiceInfo, "containerTypeIds">,
  requested: readonly RequestedType[],
  most: number,
): boolean {
  return containerTypeIds.every((typeId) =>
    requested.some((one) => one.type_id === typeId && one.requests >= most),
  );
}

function no(reason: IneligibleReason, message: LocalisedText): Eligibility {
  return { eligible: false, reason, message };
}
