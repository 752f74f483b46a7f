import type { AuthorityRef } from "@localo/core";
import type { Collection } from "@localo/waste";
import { stateAt } from "../rules/collection-state.js";
import type { Standing } from "../rules/standing.js";
import type { Queryable } from "./database.js";
import { standingOn } from "./standing-on.js";

/** A visit at a property's place. */
export interface StoredCollection {
  readonly id: string;
  readonly service_point_id: string;
  readonly service_id: string;
  /** How the property stood with the service on the day. */
  readonly standing: Standing;
  readonly original_date: string;
  readonly date: string;
  readonly revision: number;
  readonly precision: Collection["precision"];
  readonly change_reason: string | null;
  readonly state: string | null;
  readonly knows_state: boolean;
  readonly label: string | null;
  readonly streams: string[] | null;
}

/** Which collections of a property. */
export interface CollectionFilter {
  /** First and last day, counted in. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly serviceId?: string | undefined;
  /** Leaves out what says something of the people there. */
  readonly publicOnly?: boolean;
  /** Leaves out days on which the household has not subscribed to what one subscribes to. */
  readonly subscribedOnly?: boolean;
  /** Day and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows?: number;
}

/** The collections of a property, the earliest first. */
export async function collectionsOf(
  db: Queryable,
  uprn: string,
  { from, to, serviceId, publicOnly, subscribedOnly, after, rows }: CollectionFilter = {},
): Promise<StoredCollection[]> {
  const found = await db.query<StoredCollection>(
    `SELECT c.id, c.service_point_id, c.service_id, c.original_date, c.date, c.revision, c.precision,
       c.change_reason, c.state, c.knows_state, c.label, c.streams,
       ${standingOn("c", "c.date")} AS standing
     FROM property_place pp
     JOIN collection c ON c.service_point_id = pp.service_point_id
     JOIN service s ON s.id = c.service_id
     WHERE pp.uprn = $1
       AND ($2::date IS NULL OR c.date >= $2)
       AND ($3::date IS NULL OR c.date <= $3)
       AND ($4::text IS NULL OR c.service_id = $4)
       AND NOT ($5 AND s.sensitive)
       AND NOT ($9 AND ${standingOn("c", "c.date")} = 'not-subscribed')
       AND ($6::date IS NULL OR (c.date, c.id) > ($6, $7::text))
     ORDER BY c.date, c.id LIMIT $8`,
    [
      uprn,
      from ?? null,
      to ?? null,
      serviceId ?? null,
      publicOnly === true,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows ?? null,
      subscribedOnly === true,
    ],
  );
  return found.rows;
}

/** As it is published at a moment. Where the crew stops is told only to who may see it. */
export function collectionOf(
  row: StoredCollection,
  authority: AuthorityRef,
  now: Date,
  { showPlace }: { readonly showPlace: boolean },
): Collection {
  const progress = { ...row, knowsState: row.knows_state, state: row.state ?? undefined };
  return {
    authority,
    id: row.id,
    serviceId: row.service_id,
    ...(showPlace ? { servicePointId: row.service_point_id } : {}),
    ...(row.label === null ? {} : { label: row.label }),
    ...(row.streams === null ? {} : { streams: row.streams }),
    date: row.date,
    originalDate: row.original_date,
    revision: row.revision,
    precision: row.precision,
    ...(row.change_reason === null ? {} : { changeReason: row.change_reason }),
    state: stateAt(progress, now),
  };
}
