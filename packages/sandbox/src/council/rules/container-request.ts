import type { LocalisedText } from "@localo/core";
import type { ContainerPolicy, ContainerRequestLine } from "@localo/waste";
import { notices } from "./messages.js";
import type { Standing } from "./standing.js";

/** What the council knows of one type of container at a property. */
export interface ContainerHolding {
  /** How the property stands with the service that empties it; `undefined` where it has none that does. */
  readonly standing: Standing | undefined;
  /** The containers of this type stand in a store that others share. */
  readonly shared: boolean;
  /** How many the property has. */
  readonly held: number;
  /** How many are asked for in open requests, to be brought in addition. */
  readonly onTheWay: number;
  /** Open requests for this type. */
  readonly openRequests: number;
}

/** Why a line is refused. `code` tells the problem, `reason` what is wrong with the line. */
export interface LineRefusal {
  readonly line: number;
  readonly code: "unknown-container-type" | "ineligible" | "open-request" | "over-maximum";
  readonly reason: string;
  readonly member: "typeId" | "action" | "quantity";
  readonly detail: LocalisedText;
}

/**
 * What keeps a request for containers from being taken: at most one thing for each line.
 * @param holdings by container type; a type that is not there does not exist
 */
export function refusals(
  lines: readonly ContainerRequestLine[],
  household: boolean,
  holdings: ReadonlyMap<string, ContainerHolding>,
  policy: ContainerPolicy,
): LineRefusal[] {
  return lines.flatMap((line, index) => {
    const earlier = lines.slice(0, index).filter(({ typeId }) => typeId === line.typeId);
    const holding = holdings.get(line.typeId);
    const refusal = refuse(line, household, holding, earlier, policy);
    return refusal === undefined ? [] : [{ line: index, ...refusal }];
  });
}

function refuse(
  { typeId, action, quantity }: ContainerRequestLine,
  household: boolean,
  holding: ContainerHolding | undefined,
  earlier: readonly ContainerRequestLine[],
  { maximums, openRequestsPerType }: ContainerPolicy,
): Omit<LineRefusal, "line"> | undefined {
  const of = (code: LineRefusal["code"], reason: string, detail: LocalisedText) =>
    ({ code, reason, member: "typeId", detail }) as const;
  if (holding === undefined) {
    const detail = { en: "Choose a type that GET /container-types lists" };
    return of("unknown-container-type", "unknown-container-type", detail);
  }
  if (!household) return of("ineligible", "property-ineligible", notices.propertyIneligible);
  if (holding.standing === undefined) return of("ineligible", "no-service", notices.noService);
  if (holding.standing === "not-subscribed") {
    return of("ineligible", "not-subscribed", notices.notSubscribed);
  }
  if (holding.shared) return of("ineligible", "property-ineligible", notices.sharedContainers);
  if (earlier.length + holding.openRequests >= openRequestsPerType) {
    return of("open-request", "open-request", notices.openRequest);
  }
  const { held, onTheWay } = holding;
  if (action !== "deliver" && quantity > held) {
    const detail = { en: `The property has ${held} of this type` };
    return { code: "ineligible", reason: "not-held", member: "quantity", detail };
  }
  const maximum = maximums.find(({ containerTypeId }) => containerTypeId === typeId)?.maximum;
  if (action === "deliver" && maximum !== undefined && held + onTheWay + quantity > maximum) {
    const detail = { en: `A property may have ${maximum} of this type` };
    return { code: "over-maximum", reason: "over-maximum", member: "quantity", detail };
  }
  return undefined;
}
