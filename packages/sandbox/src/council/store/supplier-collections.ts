import type { SupplierCollection } from "@localo/waste";
import { momentWithinReach } from "../time/within-reach.js";
import { firstRow, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Which visit a row is about. */
export interface VisitKey {
  readonly servicePointId: string;
  readonly serviceId: string;
  readonly originalDate: string;
}

/** A visit that the council knows, planned or from the supplier. */
export interface KnownVisit {
  readonly id: string;
  readonly service_point_id: string;
  readonly service_id: string;
  readonly original_date: string;
  readonly revision: number;
  /** What the supplier said last, with when; `null` where it never did. */
  readonly said: Readonly<Record<string, unknown>> | null;
  readonly changed_at: Date | null;
}

const SELECT = `
  SELECT c.id, c.service_point_id, c.service_id, c.original_date, c.revision, o.changed_at,
    CASE WHEN o.id IS NOT NULL THEN jsonb_build_object(
      'date', o.date, 'precision', o.precision, 'changeReason', o.change_reason, 'state', o.state,
      'label', o.label, 'streams', o.streams
    ) END AS said
  FROM collection c LEFT JOIN supplier_collection o ON o.id = c.id`;

/** A visit by its id. */
export async function visitById(db: Queryable, id: string): Promise<KnownVisit | undefined> {
  // Where it can be is found first: by its id alone the view puts all visits of the borough together.
  const [, serviceId = null, number = -1] = /^(.*)-\d{8}-(\d{1,9})$/.exec(id) ?? [];
  const { rows } = await db.query<{ place: string }>(
    `SELECT service_point_id AS place FROM supplier_collection WHERE id = $1
     UNION
     SELECT s.service_point_id FROM visit v
     JOIN stop s ON s.round_id = v.round_id AND s.service_id = v.service_id
       AND (v.service_point_id IS NULL OR v.service_point_id = s.service_point_id)
     WHERE v.feed_id = $1
     UNION
     SELECT service_point_id FROM stop WHERE service_id = $2 AND service_number = $3`,
    [id, serviceId, Number(number)],
  );
  const places = rows.map(({ place }) => place);
  const sql = `${SELECT} WHERE c.id = $1 AND c.service_point_id = ANY($2::text[])`;
  return places.length === 0 ? undefined : firstRow(db, sql, [id, places]);
}

/** A visit by its place, its service and the day that was planned at first. */
export function visitAt(
  db: Queryable,
  { servicePointId, serviceId, originalDate }: VisitKey,
): Promise<KnownVisit | undefined> {
  return firstRow(
    db,
    `${SELECT} WHERE c.service_point_id = $1 AND c.service_id = $2 AND c.original_date = $3::date`,
    [servicePointId, serviceId, originalDate],
  );
}

/** What a row says of a visit, in the form of `KnownVisit.said`. */
export function saidBy(row: SupplierCollection): Readonly<Record<string, unknown>> {
  const { date, precision = "day", changeReason = null, state, label = null, streams = null } = row;
  return storable({ date, precision, changeReason, state, label, streams });
}

/** Keeps what a supplier says of a visit, in place of what it said before. */
export async function writeSupplierCollection(
  tx: Queryable,
  id: string,
  { servicePointId, serviceId, originalDate }: VisitKey,
  row: SupplierCollection,
  revision: number,
): Promise<void> {
  const said = saidBy(row);
  await tx.query(
    `INSERT INTO supplier_collection (
       service_point_id, service_id, original_date, id, date, revision, precision, change_reason,
       state, label, streams, changed_at
     ) VALUES ($1, $2, $3::date, $4, $5::date, $6, $7, $8, $9, $10, $11::jsonb, $12)
     ON CONFLICT (service_point_id, service_id, original_date) DO UPDATE SET date = excluded.date,
       revision = excluded.revision, precision = excluded.precision,
       change_reason = excluded.change_reason, state = excluded.state, label = excluded.label,
       streams = excluded.streams, changed_at = excluded.changed_at`,
    [
      ...[servicePointId, serviceId, originalDate, id, row.date, revision, said.precision],
      ...[said.changeReason, row.state, said.label],
      said.streams === null ? null : JSON.stringify(said.streams),
      momentWithinReach(row.changedAt).toISOString(),
    ],
  );
}

/**
 * Puts a visit beside the plan: the supplier comes to one stop of a round on a day of its own.
 * @returns whether the service has a stop at the place
 */
export async function addVisit(
  tx: Queryable,
  id: string,
  { servicePointId, serviceId, originalDate }: VisitKey,
): Promise<boolean> {
  const { rows } = await tx.query(
    `INSERT INTO visit (
       round_id, service_id, original_date, date, revision, precision, knows_state, feed_id,
       service_point_id
     )
     SELECT round_id, service_id, $3::date, $3::date, 0, 'day', true, $4, service_point_id
     FROM stop WHERE service_point_id = $1 AND service_id = $2 LIMIT 1
     RETURNING feed_id`,
    [servicePointId, serviceId, originalDate, id],
  );
  return rows.length > 0;
}

/** After a new plan: a visit that a supplier has told of is there, whether it is planned or not. */
export async function keepSupplierVisits(tx: Queryable): Promise<void> {
  await tx.query("DELETE FROM visit WHERE service_point_id IS NOT NULL");
  await tx.query(
    `INSERT INTO visit (
       round_id, service_id, original_date, date, revision, precision, knows_state, feed_id,
       service_point_id
     )
     SELECT s.round_id, o.service_id, o.original_date, o.date, 0, o.precision, true, o.id,
       o.service_point_id
     FROM supplier_collection o
     JOIN stop s ON s.service_point_id = o.service_point_id AND s.service_id = o.service_id
     WHERE NOT EXISTS (
       SELECT 1 FROM visit v WHERE v.round_id = s.round_id AND v.service_id = o.service_id
         AND v.original_date = o.original_date
     )`,
  );
}
