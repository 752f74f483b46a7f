import { createHash } from "node:crypto";
import type { Submission } from "@localo/core";
import { type Caller, ProblemReply } from "@localo/runtime/server";
import { filesNamed } from "../../store/attachments.js";
import { firstRow, insertAll, type Queryable } from "../../store/database.js";
import { type DueStep, planSteps } from "../../store/due-steps.js";
import { coreSubmissionOf, readSubmission } from "../../store/submissions.js";
import { takeSubmission } from "../../store/take-submission.js";
import { dayInWords, dayOf } from "../../time/london.js";
import type { CouncilTaxOffice } from "./council-tax-office.js";
import { masked } from "./masked.js";

/** What a resident sent, judged already. */
export interface Request {
  readonly type: string;
  readonly body: object & { readonly attachmentIds?: readonly string[] };
  readonly caller: Caller | undefined;
  readonly steps: readonly DueStep[];
  readonly status?: string;
  readonly referredTo?: NonNullable<Submission["referredTo"]>;
}

/** Working days in which the council means to have dealt with it. */
export const WORKING_DAYS = 10;

/**
 * Takes what was sent, and answers where it can be read what becomes of it: nothing personal is in it.
 * @throws ProblemReply 409 `duplicate` where the same was sent before with the same key and is open,
 *   422 `unknown-attachment`
 */
export async function received(
  tx: Queryable,
  { type, body, caller, steps, status = "submitted", referredTo }: Request,
  office: CouncilTaxOffice,
): Promise<{ status: 202; body: Submission; headers: { Location: string } }> {
  const now = office.now();
  const sent = masked(body);
  const digest = digestOf(type, sent);
  const who = caller?.id ?? "";
  await refuseDuplicate(tx, who, digest);
  const id = await takeSubmission(tx, {
    domain: "council-tax",
    type,
    ...(referredTo === undefined ? { status } : { referredTo }),
    caller: caller?.id ?? null,
    subject: {},
    sent,
    files: filesNamed(body.attachmentIds),
    ...(referredTo === undefined
      ? { expectedBy: office.workingDays.add(dayOf(now), WORKING_DAYS) }
      : {}),
    now,
  });
  await insertAll(tx, "council_tax_request", [{ submission_id: id, caller: who, digest }]);
  await planSteps(tx, id, steps, now);
  const row = await readSubmission(tx, id);
  if (row === undefined) throw new TypeError("A submission is gone as soon as it was taken");
  const headers = { Location: `/council-tax/v1/submissions/${id}` };
  return { status: 202, body: coreSubmissionOf(row, office.authority), headers };
}

async function refuseDuplicate(tx: Queryable, caller: string, digest: string): Promise<void> {
  const sql = `SELECT s.created_at FROM council_tax_request r
    JOIN submission s ON s.id = r.submission_id
    WHERE r.caller = $1 AND r.digest = $2 AND s.phase = 'open'`;
  const before = await firstRow<{ created_at: Date }>(tx, sql, [caller, digest]);
  if (before === undefined) return;
  const day = dayInWords(dayOf(before.created_at), "en");
  throw new ProblemReply(409, "duplicate", {
    title: "Already sent",
    detail: `This was sent on ${day} and is open. Its submission says where it stands.`,
  });
}

/** Told twice, a thing has other moments of declaration, and is the same. */
function digestOf(type: string, sent: object): string {
  const same = { ...sent, declaration: undefined, acknowledgement: undefined };
  const members = Object.entries(same).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([type, members]))
    .digest("hex");
}
