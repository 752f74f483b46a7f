import type { Tombstone } from "@localo/core";
import type { Decision, DecisionPage } from "@localo/planning";
import { findApplication, type KeptApplication } from "../../store/planning/applications.js";
import { instant } from "../../time/london.js";
import { momentWithinReach } from "../../time/within-reach.js";
import { pageOfList } from "../page-of-list.js";
import {
  type PlanningOffice,
  type PlanningOperation,
  unknownApplication,
} from "./planning-office.js";

/** `GET /applications/{id}/decisions` */
export function listDecisions(office: PlanningOffice): PlanningOperation<"listDecisions"> {
  return async (args, context) => {
    const found = await findApplication(await office.database(), args.id);
    if (found === undefined) throw context.problem(404, "not-found", unknownApplication);
    const { id, updatedSince } = args;
    const listed =
      updatedSince === undefined ? decisionsOf(found) : changedSince(found, updatedSince);
    const { items, nextCursor } = pageOfList(listed, args, `decisions ${id}`, (one) => one.id);
    const body: DecisionPage = { items: items.filter(isDecision) };
    const tombstones = items.filter(isTombstone);
    if (tombstones.length > 0) body.tombstones = tombstones;
    if (nextCursor !== undefined) body.nextCursor = nextCursor;
    return { status: 200, body };
  };
}

/** The earliest first. */
function decisionsOf({ body: { decisions = [] } }: KeptApplication): Decision[] {
  return [...decisions].sort((a, b) => a.decisionDate.localeCompare(b.decisionDate));
}

/** Those that changed, then a tombstone for each that is gone. Nothing changed before it was published. */
function changedSince(
  found: KeptApplication,
  updatedSince: string,
): readonly (Decision | Tombstone)[] {
  const since = momentWithinReach(updatedSince);
  const { decision_changes: changes, published_at } = found;
  const isNew = (changedAt: string) => new Date(changedAt) >= since;
  const all = published_at !== null && published_at >= since;
  const here = decisionsOf(found).filter(({ id }) => all || isNew(changes[id]?.changedAt ?? ""));
  const gone = Object.entries(changes).flatMap(([id, { changedAt, withdrawn }]) =>
    withdrawn && isNew(changedAt) ? { id, withdrawnAt: instant(new Date(changedAt)) } : [],
  );
  return [...here, ...gone];
}

function isTombstone(one: Decision | Tombstone): one is Tombstone {
  return "withdrawnAt" in one;
}

function isDecision(one: Decision | Tombstone): one is Decision {
  return !isTombstone(one);
}
