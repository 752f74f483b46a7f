import type { LocalisedText } from "@localo/core";
import type { WasteSubmission } from "@localo/waste";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Where a submission stands from now on. What is left out stays, but for the message of another status. */
export interface SubmissionChange {
  readonly status: string;
  readonly phase: WasteSubmission["phase"];
  readonly outcome?: string;
  readonly message?: LocalisedText | undefined;
  readonly expectedBy?: string | undefined;
  /** What was sent with it, and who did. No answer holds it. */
  readonly sent?: unknown;
}

/**
 * Moves a submission on: its version rises, and the step is kept. What a person was told goes with the
 * status of which it was said: nobody puts out items for a booking that is cancelled.
 */
export async function changeSubmission(
  tx: Queryable,
  id: string,
  { status, phase, outcome, message, expectedBy, sent }: SubmissionChange,
  now: Date,
): Promise<void> {
  await tx.query(
    `WITH changed AS (
       UPDATE submission SET status = $2, phase = $3, outcome = coalesce($4, outcome),
         message = coalesce($5::jsonb, CASE WHEN status = $2 THEN message END), expected_by = coalesce($7::date, expected_by),
         version = version + 1, updated_at = $6
       WHERE id = $1 RETURNING id, version, status, updated_at
     )
     INSERT INTO submission_change
     SELECT id, version, status, updated_at, $8::jsonb FROM changed`,
    [
      id,
      status,
      phase,
      outcome ?? null,
      message === undefined ? null : JSON.stringify(storable(message)),
      now.toISOString(),
      expectedBy ?? null,
      sent === undefined ? null : JSON.stringify(storable(sent)),
    ],
  );
}

/**
 * Takes a submission out of the hands of the made-up back office: a person moves it from here on, and
 * what it would have done later does not happen.
 */
export async function leaveBackOffice(tx: Queryable, id: string): Promise<void> {
  await tx.query("DELETE FROM submission_step WHERE submission_id = $1", [id]);
  await tx.query("UPDATE submission SET reference_due_at = NULL WHERE id = $1", [id]);
}
