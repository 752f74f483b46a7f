import { SupplierServicePoint } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { firstRow, type Queryable } from "../store/database.js";
import { findServicePoint, writeServicePoint } from "../store/service-points.js";
import { dayWithinReach, isStillToCome, momentWithinReach } from "../time/within-reach.js";
import { answerBatch, NOT_CHANGED_YET, type RowOutcome } from "./batch.js";

/** `PUT /supplier/service-points` */
export function updateSupplierServicePoints(
  office: Office,
): Operation<"updateSupplierServicePoints"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const answer = await answerBatch(body.rows, SupplierServicePoint, office.authority, (row) =>
      take(tx, row, office.now()),
    );
    return { status: 200, body: answer };
  };
}

async function take(tx: Queryable, row: SupplierServicePoint, now: Date): Promise<RowOutcome> {
  const { id } = row;
  const changed = momentWithinReach(row.changedAt);
  if (isStillToCome(changed, now)) return NOT_CHANGED_YET;
  const known = await findServicePoint(tx, id);
  const at = changed.getTime();
  if (known !== undefined && known.changed_at !== null) {
    if (at < known.changed_at.getTime()) return { outcome: "superseded", id };
    // A supplier's clock moves on with each change.
    if (at === known.changed_at.getTime()) return { outcome: "unchanged", id };
  }
  const wrong = await mistakeIn(tx, row);
  if (wrong !== undefined) return wrong;
  await writeServicePoint(tx, row);
  return { outcome: known === undefined ? "created" : "updated", id };
}

const UNKNOWN = { code: "not-found", detail: "The council does not know it" } as const;

async function mistakeIn(
  tx: Queryable,
  { uprns = [], usrn, containers = [], endDate }: SupplierServicePoint,
): Promise<RowOutcome | undefined> {
  if (endDate !== undefined && dayWithinReach(endDate) !== endDate) {
    const detail = "Give a day that there is a calendar for";
    return { member: "endDate", code: "wrong-format", detail };
  }
  const street = "SELECT 1 FROM street WHERE usrn = $1";
  if (usrn !== undefined && (await firstRow(tx, street, [usrn])) === undefined) {
    return { member: "usrn", ...UNKNOWN };
  }
  const { rows } = await tx.query<{ uprn: string }>(
    "SELECT uprn FROM property WHERE uprn = ANY($1::text[])",
    [[...uprns]],
  );
  const there = new Set(rows.map(({ uprn }) => uprn));
  const stranger = uprns.findIndex((uprn) => !there.has(uprn));
  if (stranger >= 0) return { member: `uprns/${stranger}`, ...UNKNOWN };
  const seen = new Set<string>();
  for (const [index, { id, typeId }] of containers.entries()) {
    if (seen.has(id)) {
      const detail = "The container stands there twice";
      return { member: `containers/${index}/id`, code: "duplicate-item", detail };
    }
    seen.add(id);
    const type = "SELECT 1 FROM service WHERE body -> 'containerTypeIds' ? $1";
    if ((await firstRow(tx, type, [typeId])) === undefined) {
      return { member: `containers/${index}/typeId`, ...UNKNOWN };
    }
  }
  return undefined;
}
