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
  /** Made for such a store, so that no household can ask for one. */
  readonly communal: boolean;
  /** How many the property has. */
  readonly held: number;
  /** How many are asked for in open requests, to be brought in addition. */
  readonly onTheWay: number;
  /** Open requests for this type. */
  readonly openRequests: number;
  /** Whether the property has it says something of the household: it is paid for, or it is clinical. */
  readonly secret: boolean;
}

/** Why a line is refused. `code` tells the problem, `reason` what is wrong with the line. */
export interface LineRefusal {
  readonly line: number;
  readonly code: "unknown-container-type" | "ineligible" | "open-request" | "over-maximum";
  readonly reason: string;
  readonly member: "typeId" | "action" | "quantity";
  readonly detail: LocalisedText;
}

/** Whether a request for containers can be taken at a property. */
export interface ContainerQuestion {
  /** Whether households live there. */
  readonly household: boolean;
  /** By container type; a type that is not there does not exist. */
  readonly holdings: ReadonlyMap<string, ContainerHolding>;
  /** The caller may know what concerns the people who live there. */
  readonly seesHousehold: boolean;
  readonly policy: ContainerPolicy;
}

type Refusal = Omit<LineRefusal, "line">;

/** What keeps a request for containers from being taken: at most one thing for each line. */
export function refusals(
  lines: readonly ContainerRequestLine[],
  question: ContainerQuestion,
): LineRefusal[] {
  return lines.flatMap((line, index) => {
    const earlier = lines.slice(0, index).filter(({ typeId }) => typeId === line.typeId).length;
    const holding = question.holdings.get(line.typeId);
    const own = refuse(line, holding, earlier, question);
    const ofAny = () => refuse(line, holding && anyHousehold(holding, line), earlier, question);
    const refusal = question.seesHousehold ? own : publicRefusal(ofAny(), own, holding);
    return refusal === undefined ? [] : [{ line: index, ...refusal }];
  });
}

/**
 * What anyone may know of a refusal, as `publicEligibility` has it: what follows from the property, the
 * round and the policy is said as it is; what follows from the household has one answer, and that is the
 * answer on every secret type.
 * @param ofAny what any household there is refused
 * @param own what this one is refused
 */
function publicRefusal(
  ofAny: Refusal | undefined,
  own: Refusal | undefined,
  holding: ContainerHolding | undefined,
): Refusal | undefined {
  if (ofAny !== undefined) return ofAny;
  if (own === undefined && holding?.secret !== true) return undefined;
  return { code: "ineligible", reason: "not-public", member: "typeId", detail: notices.notPublic };
}

/** A household that subscribes, has asked for nothing and has what the line is about. */
function anyHousehold(
  holding: ContainerHolding,
  { action }: ContainerRequestLine,
): ContainerHolding {
  return {
    ...holding,
    standing: holding.standing === "not-subscribed" ? "active" : holding.standing,
    held: action === "deliver" ? 0 : Number.POSITIVE_INFINITY,
    onTheWay: 0,
    openRequests: 0,
  };
}

function refuse(
  { typeId, action, quantity }: ContainerRequestLine,
  holding: ContainerHolding | undefined,
  earlier: number,
  { household, policy: { maximums, openRequestsPerType } }: ContainerQuestion,
): Refusal | undefined {
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
  if (holding.communal) return of("ineligible", "property-ineligible", notices.communalContainer);
  if (earlier + holding.openRequests >= openRequestsPerType) {
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
