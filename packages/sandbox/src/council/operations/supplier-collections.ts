import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { SupplierCollection } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { isPublicLabel, isPublicService } from "../rules/visibility.js";
import { firstRow, type Queryable } from "../store/database.js";
import {
  addVisit,
  type KnownVisit,
  saidBy,
  visitAt,
  visitById,
  writeSupplierCollection,
} from "../store/supplier-collections.js";
import { dayWithinReach, isStillToCome, momentWithinReach } from "../time/within-reach.js";
import { answerBatch, NOT_CHANGED_YET, type RowOutcome } from "./batch.js";

/** `PUT /supplier/collections` */
export function updateSupplierCollections(office: Office): Operation<"updateSupplierCollections"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const answer = await answerBatch(body.rows, SupplierCollection, office.authority, (row) =>
      take(tx, row, office.now()),
    );
    return { status: 200, body: answer };
  };
}

const UNKNOWN = { code: "not-found", detail: "The council does not know it" } as const;

async function take(tx: Queryable, row: SupplierCollection, now: Date): Promise<RowOutcome> {
  if (isStillToCome(momentWithinReach(row.changedAt), now)) return NOT_CHANGED_YET;
  for (const member of ["originalDate", "date"] as const) {
    if (dayWithinReach(row[member]) !== row[member]) {
      return { member, code: "wrong-format", detail: "Give a day that there is a calendar for" };
    }
  }
  const sql = "SELECT sensitive FROM service WHERE id = $1";
  const service = await firstRow<{ sensitive: boolean }>(tx, sql, [row.serviceId]);
  if (service === undefined) return { member: "serviceId", ...UNKNOWN };
  const secret = service.sensitive ? undefined : secretMemberOf(row);
  if (secret !== undefined) {
    const detail = "Anyone can read it, and it says something of who lives there: leave that out";
    return { member: secret, code: "not-allowed", detail };
  }
  const named = row.id === undefined ? undefined : await visitById(tx, row.id);
  if (named !== undefined) return ofVisit(tx, named, row);
  const place = await placeOf(tx, row);
  if (typeof place !== "string") return place;
  const key = { servicePointId: place, serviceId: row.serviceId, originalDate: row.originalDate };
  const known = await visitAt(tx, key);
  if (known !== undefined) return ofVisit(tx, known, row);
  const id = row.id ?? `sup-${randomUUID()}`;
  if (!(await addVisit(tx, id, key))) {
    const detail = "The service does not come to this place";
    return { member: "serviceId", code: "no-service", detail };
  }
  await writeSupplierCollection(tx, id, key, row, 0);
  return { outcome: "created", id };
}

/** What of a visit anyone can see and nobody may publish; `undefined` where there is nothing. */
function secretMemberOf({ label, streams = [] }: SupplierCollection) {
  if (!isPublicService({ streams })) return "streams";
  return label === undefined || isPublicLabel(label) ? undefined : "label";
}

/** Where the crew stops; what is wrong with it, where nobody knows. */
async function placeOf(
  tx: Queryable,
  { servicePointId, serviceId, uprn }: SupplierCollection,
): Promise<string | RowOutcome> {
  if (servicePointId !== undefined) {
    const sql = "SELECT 1 FROM service_point WHERE id = $1";
    const known = (await firstRow(tx, sql, [servicePointId])) !== undefined;
    return known ? servicePointId : { member: "servicePointId", ...UNKNOWN };
  }
  if (uprn === undefined) return { member: "id", ...UNKNOWN };
  const row = await firstRow<{ id: string }>(
    tx,
    `SELECT p.service_point_id AS id FROM property_place p WHERE p.uprn = $1
     ORDER BY (
       SELECT max(s.number) FROM stop s
       WHERE s.service_point_id = p.service_point_id AND s.service_id = $2
     ) DESC NULLS LAST, 1 LIMIT 1`,
    [uprn, serviceId],
  );
  return row?.id ?? { member: "uprn", ...UNKNOWN };
}

async function ofVisit(
  tx: Queryable,
  visit: KnownVisit,
  row: SupplierCollection,
): Promise<RowOutcome> {
  const { id } = visit;
  if (visit.service_id !== row.serviceId) {
    const detail = "The visit is of another service";
    return { member: "serviceId", code: "not-equal", detail };
  }
  if (visit.original_date !== row.originalDate) {
    const detail = "The day that was planned at first never changes";
    return { member: "originalDate", code: "not-equal", detail };
  }
  const at = momentWithinReach(row.changedAt);
  if (visit.changed_at !== null && at < visit.changed_at) return { outcome: "superseded", id };
  if (isDeepStrictEqual(visit.said, saidBy(row))) return { outcome: "unchanged", id };
  const { service_point_id: servicePointId, service_id: serviceId } = visit;
  const key = { servicePointId, serviceId, originalDate: visit.original_date };
  await writeSupplierCollection(tx, id, key, row, visit.revision + 1);
  return { outcome: "updated", id };
}
