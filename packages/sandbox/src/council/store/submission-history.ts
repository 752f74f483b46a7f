import type { Reference } from "@localo/core";
import { firstRow, insertAll, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Where a submission stood before the council asked for something; `undefined` where it always did. */
export async function statusBeforeAsking(tx: Queryable, id: string): Promise<string | undefined> {
  const row = await firstRow<{ status: string }>(
    tx,
    `SELECT status FROM submission_change
     WHERE submission_id = $1 AND status <> 'needs-information' ORDER BY version DESC LIMIT 1`,
    [id],
  );
  return row?.status;
}

/** Keeps references. One of a scheme that is there already takes its place. */
export async function keepReferences(
  tx: Queryable,
  id: string,
  references: readonly Reference[],
): Promise<void> {
  const given = storable(references);
  await tx.query(
    "DELETE FROM submission_reference WHERE submission_id = $1 AND scheme = ANY($2::text[])",
    [id, given.map(({ scheme }) => scheme)],
  );
  const rows = new Map(given.map((one) => [JSON.stringify([one.scheme, one.value]), one]));
  await insertAll(
    tx,
    "submission_reference",
    [...rows.values()].map(({ scheme, value }) => ({ submission_id: id, scheme, value })),
  );
}

/** When what suppliers and staff said of a submission came to be so, as they wrote it. */
export async function saidAt(tx: Queryable, id: string): Promise<string[]> {
  const { rows } = await tx.query<{ at: string }>(
    `SELECT sent ->> 'changedAt' AS at FROM submission_change
     WHERE submission_id = $1 AND sent ? 'changedAt'`,
    [id],
  );
  return rows.map(({ at }) => at);
}
