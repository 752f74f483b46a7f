import { randomUUID } from "node:crypto";
import type { LocalisedText, Referral } from "@localo/core";
import type { ContainerRequestLine } from "@localo/waste";
import type { DomainName } from "../domain-name.js";
import { giveAttachments, type NamedFile } from "./attachments.js";
import { insertAll, type Queryable } from "./database.js";
import { storable } from "./storable.js";
import type { SubmissionSubject } from "./submissions.js";

/** A report or request that the council takes. */
export interface NewSubmission {
  /** Of one that was there before. Any other gets a new one. */
  readonly id?: string;
  readonly domain: DomainName;
  /** A code of the domain's list of submission types. */
  readonly type: string;
  /** Name of the key that sent it; `null` for nobody. */
  readonly caller: string | null;
  readonly subject: SubmissionSubject;
  readonly collectionId?: string;
  /** What the person wrote, which no answer holds. */
  readonly sent: unknown;
  readonly expectedBy?: string;
  readonly message?: LocalisedText;
  /** Another authority has it now, and the council is done. */
  readonly referredTo?: Referral;
  /** Where it stands at first, where that does not follow from what else is said here. */
  readonly status?: string | undefined;
  /** Staff have to decide on it. The back office gives its reference once they have. */
  readonly needsApproval?: boolean;
  /** When the back office gives its reference. At once where it is left out. */
  readonly referenceDueAt?: Date | undefined;
  readonly lines?: readonly ContainerRequestLine[];
  /** Files that it names, which its sender uploaded before. */
  readonly files?: readonly NamedFile[];
  readonly now: Date;
}

/**
 * Writes a submission and all that belongs to it, in the transaction that the write has.
 * @returns its id
 * @throws ProblemReply 422 `unknown-attachment`
 */
export async function takeSubmission(tx: Queryable, submission: NewSubmission): Promise<string> {
  const { domain, type, caller, now, lines = [], files = [], referenceDueAt } = submission;
  const { subject, sent } = storable({ subject: submission.subject, sent: submission.sent });
  const referred = submission.referredTo !== undefined;
  const status = firstStatus(submission);
  const { id = `sub-${randomUUID()}` } = submission;
  const at = now.toISOString();
  await insertAll(tx, "submission", [
    {
      id,
      domain,
      type,
      status,
      phase: referred ? "closed" : "open",
      caller,
      uprn: subject.uprn,
      service_id: subject.serviceId,
      collection_id: submission.collectionId,
      subject,
      sent,
      expected_by: submission.expectedBy,
      message: submission.message,
      outcome: referred ? "referred" : undefined,
      referred_to: submission.referredTo,
      reference_due_at: referred ? undefined : referenceDueAt?.toISOString(),
      version: 1,
      created_at: at,
      updated_at: at,
    },
  ]);
  await insertAll(tx, "submission_change", [
    { submission_id: id, version: 1, status, changed_at: at },
  ]);
  await insertAll(
    tx,
    "requested_container",
    lines.map(({ typeId, action, quantity }, line) => ({
      submission_id: id,
      line,
      type_id: typeId,
      action,
      quantity,
    })),
  );
  await giveAttachments(tx, files, { domain, caller, submissionId: id });
  if (["accepted", "scheduled", "active"].includes(status)) await giveReference(tx, id);
  return id;
}

function firstStatus(submission: NewSubmission): string {
  const { needsApproval, referredTo, referenceDueAt, status } = submission;
  if (status !== undefined) return status;
  if (needsApproval === true) return "awaiting-approval";
  if (referredTo !== undefined) return "referred";
  return referenceDueAt === undefined ? "accepted" : "submitted";
}

/** `WA-0000042`: what the back office of the submission's domain calls it. */
const NEXT_REFERENCE = `CASE domain WHEN 'waste' THEN 'WA-' WHEN 'planning' THEN 'PL-' ELSE 'CT-' END
  || lpad(nextval('reference_number')::text, 7, '0')`;

/** Gives the back office's reference. */
export async function giveReference(tx: Queryable, id: string): Promise<void> {
  await tx.query(
    `INSERT INTO submission_reference
     SELECT id, 'back-office', ${NEXT_REFERENCE} FROM submission WHERE id = $1`,
    [id],
  );
}

/** Gives the references that the slow back office has given by now, as of the moment when it did. */
export async function giveDueReferences(db: Queryable, now: Date): Promise<void> {
  await db.query(
    `WITH due AS (
       UPDATE submission
       SET status = 'accepted', version = version + 1, updated_at = reference_due_at,
         reference_due_at = NULL
       WHERE reference_due_at <= $1
       RETURNING id, domain, version, status, updated_at
     ), changed AS (
       INSERT INTO submission_change SELECT id, version, status, updated_at FROM due
     )
     INSERT INTO submission_reference SELECT id, 'back-office', ${NEXT_REFERENCE} FROM due`,
    [now.toISOString()],
  );
}
