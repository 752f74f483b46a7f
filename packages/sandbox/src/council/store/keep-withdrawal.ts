import type { SubmissionWithdrawal } from "@localo/core";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Keeps why a person took a submission back, with what they wrote. No answer holds it. */
export async function keepWithdrawal(
  tx: Queryable,
  id: string,
  withdrawal: SubmissionWithdrawal | undefined,
): Promise<void> {
  if (withdrawal?.reason === undefined) return;
  await tx.query(
    "UPDATE submission SET sent = coalesce(sent, '{}'::jsonb) || $2::jsonb WHERE id = $1",
    [id, JSON.stringify(storable({ withdrawal }))],
  );
}
