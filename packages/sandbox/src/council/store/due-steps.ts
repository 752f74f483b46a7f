import type { LocalisedText, Referral, Submission } from "@localo/core";
import { changeSubmission } from "./change-submission.js";
import { firstRow, insertAll, type Queryable } from "./database.js";
import { giveReference } from "./take-submission.js";

/** What the made-up back office does with a submission, that many minutes after it came. */
export interface DueStep {
  readonly minutes: number;
  readonly status: string;
  /** Default: open. */
  readonly phase?: Submission["phase"];
  readonly outcome?: string;
  readonly message?: LocalisedText;
  /** Another authority has it now too. */
  readonly referredTo?: Referral;
  /** Gives the back office's reference. */
  readonly givesReference?: boolean;
}

/** The steps of a submission, kept until they are due. */
export const stepTable = /* sql */ `
CREATE TABLE submission_step (
  submission_id text NOT NULL REFERENCES submission ON DELETE CASCADE,
  position integer NOT NULL,
  due_at timestamptz NOT NULL,
  step jsonb NOT NULL,
  PRIMARY KEY (submission_id, position)
);
CREATE INDEX submission_step_due ON submission_step (due_at);
`;

const MINUTE = 60_000;

/** Plans what becomes of a submission, in the transaction that takes it. */
export async function planSteps(
  tx: Queryable,
  submissionId: string,
  steps: readonly DueStep[],
  now: Date,
): Promise<void> {
  const rows = steps.map((step, position) => ({
    submission_id: submissionId,
    position,
    due_at: new Date(now.getTime() + step.minutes * MINUTE).toISOString(),
    step,
  }));
  await insertAll(tx, "submission_step", rows);
}

interface DueRow {
  readonly submission_id: string;
  readonly position: number;
  readonly due_at: Date;
  readonly step: DueStep;
  readonly phase: Submission["phase"];
}

/** Whether a step is due, so that a transaction need be opened only then. */
export async function hasDueSteps(db: Queryable, now: Date): Promise<boolean> {
  const sql = "SELECT 1 FROM submission_step WHERE due_at <= $1 LIMIT 1";
  return (await firstRow(db, sql, [now.toISOString()])) !== undefined;
}

/**
 * Does what is due, in its order and as of the moment when it was. A submission that was closed
 * meanwhile stays as it is.
 */
export async function takeDueSteps(tx: Queryable, now: Date): Promise<void> {
  const { rows } = await tx.query<DueRow>(
    `SELECT d.submission_id, d.position, d.due_at, d.step, s.phase
     FROM submission_step d JOIN submission s ON s.id = d.submission_id
     WHERE d.due_at <= $1 ORDER BY d.due_at, d.submission_id, d.position`,
    [now.toISOString()],
  );
  for (const { submission_id: id, position, due_at, step, phase } of rows) {
    await tx.query("DELETE FROM submission_step WHERE submission_id = $1 AND position = $2", [
      id,
      position,
    ]);
    if (phase === "closed") continue;
    const { status, outcome, message } = step;
    const change = { status, phase: step.phase ?? "open", message };
    if (step.referredTo !== undefined) {
      const sql = "UPDATE submission SET referred_to = $2::jsonb WHERE id = $1";
      await tx.query(sql, [id, JSON.stringify(step.referredTo)]);
    }
    if (step.givesReference === true) await giveReference(tx, id);
    await changeSubmission(tx, id, outcome === undefined ? change : { ...change, outcome }, due_at);
  }
}
