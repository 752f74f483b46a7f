import { changeSubmission } from "../store/change-submission.js";
import type { Queryable } from "../store/database.js";
import type { StoredSubmission } from "../store/submissions.js";

/** The submission stands where it stood, and shows its payment as it is now. */
export async function shownAnew(
  tx: Queryable,
  { id, status, phase }: StoredSubmission,
  now: Date,
): Promise<void> {
  await changeSubmission(tx, id, { status, phase }, now);
}
