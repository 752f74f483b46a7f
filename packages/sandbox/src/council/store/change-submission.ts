import type { LocalisedText } from "@localo/core";
import type { WasteSubmission } from "@localo/waste";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/** Where a submission stands from now on. What is left out stays. */
export interface SubmissionChange {
  readonly status: string;
  readonly phase: WasteSubmission["phase"];
  readonly outcome?: string;
  readonly message?: LocalisedText | undefined;
}

/** Moves a submission on: its version rises, and the step is kept. */
export async function changeSubmission(
  tx: Queryable,
  id: string,
  { status, phase, outcome, message }: SubmissionChange,
  now: Date,
): Promise<void> {
  await tx.query(
    `WITH changed AS (
       UPDATE submission SET status = $2, phase = $3, outcome = coalesce($4, outcome),
         message = coalesce($5::jsonb, message), version = version + 1, updated_at = $6
       WHERE id = $1 RETURNING id, version, status, updated_at
     )
     INSERT INTO submission_change SELECT id, version, status, updated_at FROM changed`,
    [
      id,
      status,
      phase,
      outcome ?? null,
      message === undefined ? null : JSON.stringify(storable(message)),
      now.toISOString(),
    ],
  );
}
