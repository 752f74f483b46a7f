import type { SupplierServicePoint } from "@localo/waste";
import { momentWithinReach } from "../time/within-reach.js";
import { firstRow, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** When a supplier last changed a service point. */
export interface KnownServicePoint {
  readonly changed_at: Date | null;
}

/** A service point; `undefined` where the council does not know it. */
export function findServicePoint(
  db: Queryable,
  id: string,
): Promise<KnownServicePoint | undefined> {
  return firstRow(db, "SELECT changed_at FROM service_point WHERE id = $1", [id]);
}

/** Puts what a supplier says of a service point in place of what there was. */
export async function writeServicePoint(tx: Queryable, row: SupplierServicePoint): Promise<void> {
  const { id, kind, usrn, uprns = [], containers, endDate } = row;
  const name = row.name === undefined ? null : JSON.stringify(storable(row.name));
  await tx.query(
    `INSERT INTO service_point (id, kind, name, usrn, changed_at, end_date)
     VALUES ($1, $2, $3::jsonb, $4, $5, $6::date)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, usrn = excluded.usrn,
       changed_at = excluded.changed_at, end_date = excluded.end_date`,
    [
      ...[id, kind, name, usrn ?? null],
      momentWithinReach(row.changedAt).toISOString(),
      endDate ?? null,
    ],
  );
  await tx.query("DELETE FROM served_property WHERE service_point_id = $1", [id]);
  await tx.query(
    "INSERT INTO served_property (uprn, service_point_id) SELECT unnest($1::text[]), $2",
    [[...uprns], id],
  );
  if (containers !== undefined) await writeContainers(tx, id, containers);
}

/** A container is of the service that empties its type, of those that come there where one does. */
async function writeContainers(
  tx: Queryable,
  servicePointId: string,
  containers: NonNullable<SupplierServicePoint["containers"]>,
): Promise<void> {
  await tx.query("DELETE FROM container WHERE service_point_id = $1", [servicePointId]);
  for (const { id, typeId, quantity } of containers) {
    await tx.query(
      `INSERT INTO container (id, service_point_id, service_id, type_id, quantity)
       SELECT $1, $2, s.id, $3, $4 FROM service s WHERE s.body -> 'containerTypeIds' ? $3
       ORDER BY NOT EXISTS (
         SELECT 1 FROM stop t WHERE t.service_point_id = $2 AND t.service_id = s.id
       ), s.position LIMIT 1
       ON CONFLICT (id) DO UPDATE SET service_point_id = excluded.service_point_id,
         service_id = excluded.service_id, type_id = excluded.type_id, quantity = excluded.quantity`,
      [id, servicePointId, typeId, quantity],
    );
  }
}
