import type { LocalisedText } from "@localo/core";
import type { ContainerType, Eligibility, IneligibleReason } from "@localo/waste";
import type { Office } from "../office.js";
import type { ContainerHolding } from "../rules/container-request.js";
import { notices } from "../rules/messages.js";
import { publicEligibility } from "../rules/visibility.js";
import type { StoredService } from "../store/catalogue.js";
import type { RequestedType } from "../store/requested-containers.js";
import { type PropertyView, stopOf } from "./property-view.js";

/** A type of container, as far as it matters here. */
type NamedShape = Pick<ContainerType, "id" | "shape">;

/** Made for stores that many homes share. */
function isCommunal({ shape }: Pick<ContainerType, "shape">): boolean {
  return shape === "communal-bin";
}

/**
 * What a property has of each type of container.
 * @param types every type that there is
 * @param seesHousehold who asks may know whether it has a sensitive service; else nothing depends on it
 */
export function holdingsOf(
  view: PropertyView,
  types: readonly NamedShape[],
  requested: readonly RequestedType[],
  seesHousehold: boolean,
): Map<string, ContainerHolding> {
  return new Map(types.map((type) => [type.id, holdingOf(view, type, requested, seesHousehold)]));
}

function holdingOf(
  view: PropertyView,
  { id: typeId, shape }: NamedShape,
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
    communal: isCommunal({ shape }),
    held: containers.reduce((sum, one) => sum + (one.typeId === typeId ? one.quantity : 0), 0),
    onTheWay: asked?.on_the_way ?? 0,
    openRequests: asked?.requests ?? 0,
    secret: serving.some(({ sensitive, body }) => sensitive || body.optIn),
  };
}

/** What an answer on containers follows from, beside the property. */
export interface ContainerFacts {
  /** Every type that there is. */
  readonly types: readonly NamedShape[];
  /** What open requests of the property ask for. */
  readonly requested: readonly RequestedType[];
}

/** Whether a container of a service can be asked for now, as far as the caller may know. */
export function containerRequestOf(
  view: PropertyView,
  service: StoredService,
  { types, requested }: ContainerFacts,
  seesHousehold: boolean,
  { policy }: Office,
): Eligibility {
  const askable = types.filter(
    (type) => service.body.containerTypeIds?.includes(type.id) && !isCommunal(type),
  );
  const household = view.property.kind === "household";
  const standing = stopOf(view, service.id)?.standing;
  const shared = stopOf(view, service.id)?.kind === "bin-store";
  const round = ofRound(household, standing !== undefined, shared, askable.length > 0);
  const own = ofHousehold(
    standing === "not-subscribed",
    allOpen(askable, requested, policy.containers.openRequestsPerType),
  );
  if (seesHousehold) return round.eligible ? own : round;
  return publicEligibility(round, own, service.body);
}

function ofRound(
  household: boolean,
  served: boolean,
  shared: boolean,
  hasContainers: boolean,
): Eligibility {
  if (!household) return no("property-ineligible", notices.propertyIneligible);
  if (!served) return no("no-service", notices.noService);
  if (shared) return no("property-ineligible", notices.sharedContainers);
  return hasContainers ? { eligible: true } : no("no-service", notices.noContainers);
}

function ofHousehold(notSubscribed: boolean, open: boolean): Eligibility {
  if (notSubscribed) return no("not-subscribed", notices.notSubscribed);
  return open ? no("already-reported", notices.openRequest) : { eligible: true };
}

/** Every one of them is asked for already, as often as it can be. */
function allOpen(
  types: readonly NamedShape[],
  requested: readonly RequestedType[],
  most: number,
): boolean {
  return types.every(({ id }) =>
    requested.some((one) => one.type_id === id && one.requests >= most),
  );
}

function no(reason: IneligibleReason, message: LocalisedText): Eligibility {
  return { eligible: false, reason, message };
}
