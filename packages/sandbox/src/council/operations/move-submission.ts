import { type Moves, mayMove } from "../rules/moves.js";
import { changeSubmission, type SubmissionChange } from "../store/change-submission.js";
import type { Queryable } from "../store/database.js";
import type { StoredSubmission } from "../store/submissions.js";

/**
 * Moves a submission on as its kind allows. Its version rises, also where its status stays.
 * @throws TypeError for a move that the table does not have: a mistake of the council's own
 */
export async function moveSubmission(
  tx: Queryable,
  { id, status }: Pick<StoredSubmission, "id" | "status">,
  moves: Moves,
  change: SubmissionChange,
  now: Date,
): Promise<void> {
  if (!mayMove(moves, status, change.status)) {
    throw new TypeError(`A submission cannot move from ${status} to ${change.status}`);
  }
  await changeSubmission(tx, id, change, now);
}
