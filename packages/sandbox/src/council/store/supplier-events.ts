import type { SupplierEvent } from "@localo/waste";
import { momentWithinReach } from "../time/within-reach.js";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/**
 * Keeps an event that a supplier sent, through each new plan of the borough.
 * @returns whether it is new: the same id again changes nothing
 */
export async function insertSupplierEvent(tx: Queryable, event: SupplierEvent): Promise<boolean> {
  const { message } = event;
  const { rows } = await tx.query(
    `INSERT INTO event (
       id, code, level, effect, occurred_at, service_point_id, uprn, usrn, collection_id, service_id,
       message, from_supplier
     ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, true)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      event.id,
      event.code,
      event.level ?? null,
      event.effect ?? null,
      momentWithinReach(event.occurredAt).toISOString(),
      event.servicePointId ?? null,
      event.uprn ?? null,
      event.usrn ?? null,
      event.collectionId ?? null,
      event.serviceId ?? null,
      message === undefined ? null : JSON.stringify(storable(message)),
    ],
  );
  return rows.length > 0;
}
