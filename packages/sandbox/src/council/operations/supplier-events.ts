import { SupplierEvent } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { firstRow, type Queryable } from "../store/database.js";
import { recordEvent } from "../store/outbox.js";
import { visitById } from "../store/supplier-collections.js";
import { insertSupplierEvent } from "../store/supplier-events.js";
import { isStillToCome, momentOf } from "../time/within-reach.js";
import { answerBatch, type RowOutcome } from "./batch.js";

/** `POST /supplier/events` */
export function recordSupplierEvents(office: Office): Operation<"recordSupplierEvents"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const answer = await answerBatch(body.rows, SupplierEvent, office.authority, (row) =>
      take(tx, row, office.now()),
    );
    return { status: 200, body: answer };
  };
}

const UNKNOWN = "The council does not know it";

async function take(tx: Queryable, row: SupplierEvent, at: Date): Promise<RowOutcome> {
  const member = "occurredAt";
  const occurred = momentOf(row.occurredAt);
  if (occurred === undefined) {
    const detail = "It is further away than the council's records go";
    return { member, code: "not-allowed", detail };
  }
  if (isStillToCome(occurred, at)) {
    const detail = "It has not happened yet: give the moment at which it did";
    return { member, code: "too-large", detail };
  }
  const known = [
    ["servicePointId", "SELECT 1 FROM service_point WHERE id = $1", row.servicePointId],
    ["uprn", "SELECT 1 FROM property WHERE uprn = $1", row.uprn],
    ["usrn", "SELECT 1 FROM street WHERE usrn = $1", row.usrn],
    ["serviceId", "SELECT 1 FROM service WHERE id = $1", row.serviceId],
  ] as const;
  for (const [member, sql, value] of known) {
    if (value === undefined || (await firstRow(tx, sql, [value])) !== undefined) continue;
    return { member, code: "not-found", detail: UNKNOWN };
  }
  const { collectionId } = row;
  if (collectionId !== undefined && (await visitById(tx, collectionId)) === undefined) {
    return { member: "collectionId", code: "not-found", detail: UNKNOWN };
  }
  const created = await insertSupplierEvent(tx, row);
  if (created) {
    const about = { subject: row.id, data: { id: row.id } };
    await recordEvent(tx, { domain: "waste", type: "collection-event.recorded", at, ...about });
  }
  return { outcome: created ? "created" : "unchanged", id: row.id };
}
