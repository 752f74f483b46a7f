import type { AuthorityRef } from "@localo/core";
import { knownUprns } from "./borough/known-uprns.js";
import type { CouncilSummary } from "./council.js";
import { lastDue } from "./operations/missed-report-of.js";
import { readPropertyView } from "./operations/property-view.js";
import { firstRow, type Queryable } from "./store/database.js";

/** Counts what the borough holds, and finds the collections that examples use. */
export async function summarise(
  db: Queryable,
  authority: AuthorityRef,
  seed: number,
  now: Date,
): Promise<CouncilSummary> {
  const counts = await firstRow<Pick<CouncilSummary, "collections" | "properties" | "services">>(
    db,
    `SELECT
       (SELECT count(*) FROM property)::integer AS properties,
       (SELECT count(*) FROM service WHERE NOT (sensitive AND from_feed))::integer AS services,
       (SELECT count(*) FROM collection)::integer AS collections`,
  );
  return {
    authority,
    seed,
    ...(counts ?? { properties: 0, services: 0, collections: 0 }),
    reportable: await lastOf(db, knownUprns.ordinary, "residual", now),
    contaminated: await lastOf(db, knownUprns.contaminated, "recycling", now),
  };
}

async function lastOf(
  db: Queryable,
  uprn: string,
  serviceId: string,
  now: Date,
): Promise<CouncilSummary["reportable"]> {
  const view = await readPropertyView(db, uprn, now);
  const last = view && lastDue(view, serviceId, now);
  return last && { uprn, collectionId: last.id };
}
