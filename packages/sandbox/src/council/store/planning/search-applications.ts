import type { StoredApplication } from "../../rules/application-view.js";
import type { ListOrder } from "../cursor.js";
import type { Queryable } from "../database.js";

/** A row of a list of applications: one that left the register is a tombstone there. */
export interface FoundApplication extends StoredApplication {
  readonly left_at: Date | null;
  /** What the list is ordered by, as its cursor says it. */
  readonly position: string;
}

/** Which applications. Days are `YYYY-MM-DD`, degrees those of WGS 84. */
export interface ApplicationFilter {
  /** Words that all occur, in small letters. */
  readonly words: readonly string[];
  readonly reference?: string | undefined;
  readonly type?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  readonly outcome?: string | undefined;
  readonly postcode?: string | undefined;
  readonly uprn?: string | undefined;
  readonly received: Days;
  readonly valid: Days;
  readonly published: Days;
  readonly decision: Days;
  readonly near?: Circle | undefined;
  readonly box?: Box | undefined;
  /** With it, what left the register since is found too. */
  readonly changedSince?: Date | undefined;
}

/** From a day to a day, both counted in. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A circle on the ground, its radius in metres. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radius: number;
}

/** A rectangle on the map. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** An order of the list, in SQL. Absent values come last. */
const ORDERS = {
  "newest-received": { by: "day", key: "received_on", direction: "DESC" },
  "oldest-received": { by: "day", key: "received_on", direction: "ASC" },
  "newest-published": {
    by: "moment",
    key: "coalesce(published_at, '1970-01-01T00:00:00Z')",
    direction: "DESC",
  },
  "newest-decision": { by: "day", key: "coalesce(decided_on, '1970-01-01')", direction: "DESC" },
  "last-changed": { by: "moment", key: "changed_at", direction: "ASC" },
} as const;

/** Which comes first. */
export type ApplicationOrder = keyof typeof ORDERS;

/** How a list in that order is paged. */
export function orderOf(order: ApplicationOrder): ListOrder {
  return { list: `applications ${order}`, by: [ORDERS[order].by, "text"] };
}

/** The applications that fit, one page and one more. */
export async function searchStoredApplications(
  db: Queryable,
  filter: ApplicationFilter,
  order: ApplicationOrder,
  { after, rows }: { readonly after?: readonly string[] | undefined; readonly rows: number },
): Promise<FoundApplication[]> {
  const { by, key, direction } = ORDERS[order];
  const { near, box } = filter;
  const type = by === "day" ? "date" : "timestamptz";
  const compare = direction === "ASC" ? ">" : "<";
  const found = await db.query<Omit<FoundApplication, "position"> & { position: Date | string }>(
    `SELECT a.id, a.body, a.left_at, ${key} AS position FROM application a
     WHERE (shown OR (left_at IS NOT NULL AND $1::timestamptz IS NOT NULL))
       AND ($1::timestamptz IS NULL OR changed_at >= $1)
       AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) w WHERE position(w IN words) = 0)
       AND ($3::text IS NULL OR reference = $3
         OR body @> jsonb_build_object('alternativeReferences',
           jsonb_build_array(jsonb_build_object('value', $3))))
       AND ($4::text IS NULL OR body->'types' ? $4)
       AND ($5::text IS NULL OR body->>'stage' = $5)
       AND ($6::text IS NULL OR body->>'status' = $6)
       AND ($7::text IS NULL OR outcome = $7)
       AND ($8::text IS NULL OR body @> jsonb_build_object('sites',
         jsonb_build_array(jsonb_build_object('address', jsonb_build_object('postcode', $8)))))
       AND ($9::text IS NULL OR body @> jsonb_build_object('sites',
         jsonb_build_array(jsonb_build_object('uprns', jsonb_build_array($9)))))
       AND received_on BETWEEN coalesce($10, '-infinity'::date) AND coalesce($11, 'infinity'::date)
       AND ($12::date IS NULL OR (body->>'validFromDate')::date >= $12)
       AND ($13::date IS NULL OR (body->>'validFromDate')::date <= $13)
       AND ($14::date IS NULL OR (published_at AT TIME ZONE 'Europe/London')::date >= $14)
       AND ($15::date IS NULL OR (published_at AT TIME ZONE 'Europe/London')::date <= $15)
       AND ($16::date IS NULL OR decided_on >= $16)
       AND ($17::date IS NULL OR decided_on <= $17)
       AND ($18::double precision IS NULL OR EXISTS (SELECT 1 FROM ${POINTS} WHERE ${DISTANCE} <= $20))
       AND ($21::double precision IS NULL OR EXISTS (
         SELECT 1 FROM ${POINTS} WHERE longitude BETWEEN $21 AND $23 AND latitude BETWEEN $22 AND $24
       ))
       AND ($25::${type} IS NULL OR (${key}, a.id) ${compare} ($25::${type}, $26::text))
     ORDER BY ${key} ${direction}, a.id ${direction} LIMIT $27`,
    [
      filter.changedSince?.toISOString() ?? null,
      filter.words,
      filter.reference ?? null,
      filter.type ?? null,
      filter.stage ?? null,
      filter.status ?? null,
      filter.outcome ?? null,
      filter.postcode ?? null,
      filter.uprn ?? null,
      ...[filter.received, filter.valid, filter.published, filter.decision].flatMap(
        ({ from, to }) => [from ?? null, to ?? null],
      ),
      ...[near?.latitude ?? null, near?.longitude ?? null, near?.radius ?? null],
      ...[box?.west ?? null, box?.south ?? null, box?.east ?? null, box?.north ?? null],
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows,
    ],
  );
  return found.rows.map((row) => ({
    ...row,
    position: typeof row.position === "string" ? row.position : row.position.toISOString(),
  }));
}

/** The points of an application's sites. */
const POINTS = `(
  SELECT (s->'coordinates'->>'latitude')::double precision AS latitude,
    (s->'coordinates'->>'longitude')::double precision AS longitude
  FROM jsonb_array_elements(a.body->'sites') s WHERE s ? 'coordinates'
) points`;

/** From the asked point along a great circle (haversine), in metres, on a sphere of 6,371 km. */
const DISTANCE = `2 * 6371000 * asin(least(1, sqrt(
  sin(radians(latitude - $18) / 2) ^ 2
  + cos(radians($18)) * cos(radians(latitude)) * sin(radians(longitude - $19) / 2) ^ 2
)))`;
