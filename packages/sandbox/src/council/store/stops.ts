import type { ServicePointContainer } from "@localo/waste";
import type { Standing } from "../rules/standing.js";
import type { Queryable } from "./database.js";
import { standingOn } from "./standing-on.js";

/** A service at the place that serves a property. */
export interface StoredStop {
  readonly service_point_id: string;
  readonly kind: string;
  readonly service_id: string;
  readonly standing: Standing;
  readonly assisted: boolean;
  readonly containers: ServicePointContainer[];
  /** What staff have agreed to, of a service that the property has because they did. */
  readonly agreed?: {
    readonly startDate: string;
    readonly endDate: string | null;
    readonly frequency: string;
  } | null;
}

/** The services of a property, at its own place or the one that serves it, as they are on a day. */
export async function stopsOf(db: Queryable, uprn: string, today: string): Promise<StoredStop[]> {
  const { rows } = await db.query<StoredStop>(
    `SELECT s.service_point_id, sp.kind, s.service_id,
       ${standingOn("s", "$2::date")} AS standing,
       s.assisted OR EXISTS (
         SELECT 1 FROM assistance a
         WHERE a.uprn = $1 AND $2::date BETWEEN a.start_date AND coalesce(a.end_date, $2::date)
           AND (a.service_ids IS NULL OR a.service_ids ? s.service_id)
       ) AS assisted,
       coalesce((
         SELECT jsonb_agg(
           jsonb_build_object('id', c.id, 'typeId', c.type_id, 'quantity', c.quantity) ORDER BY c.id
         )
         FROM container c
         WHERE c.service_point_id = s.service_point_id AND c.service_id = s.service_id
       ), '[]'::jsonb) AS containers,
       CASE WHEN s.frequency IS NOT NULL THEN jsonb_build_object(
         'startDate', s.start_date, 'endDate', s.end_date, 'frequency', s.frequency
       ) END AS agreed
     FROM property_place pp
     JOIN service_point sp ON sp.id = pp.service_point_id
     JOIN stop s ON s.service_point_id = sp.id
     WHERE pp.uprn = $1 AND (s.end_date IS NULL OR s.end_date >= $2::date)
     ORDER BY s.number`,
    [uprn, today],
  );
  return rows;
}
