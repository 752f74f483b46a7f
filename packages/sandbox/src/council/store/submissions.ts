import type { AuthorityRef, LocalisedText, Reference, Referral, Submission } from "@localo/core";
import type { PlanningSubmission } from "@localo/planning";
import type { WasteSubmission } from "@localo/waste";
import type { DomainName } from "../domain-name.js";
import { instant } from "../time/london.js";
import { firstRow, type Queryable } from "./database.js";
import { LAST_PAYMENT, type LastPayment, paymentOf } from "./last-payment.js";

/** What a submission is about, as its domain publishes it. */
export type SubmissionSubject = WasteSubmission["subject"] &
  Pick<PlanningSubmission, "applicationId" | "reference">;

/** A report or request, with what the back office calls it. */
export interface StoredSubmission {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly phase: Submission["phase"];
  readonly service_id: string | null;
  readonly collection_id: string | null;
  readonly subject: SubmissionSubject;
  readonly references: Reference[] | null;
  readonly expected_by: string | null;
  readonly message: LocalisedText | null;
  readonly outcome: string | null;
  readonly referred_to: Referral | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly payment: LastPayment | null;
}

/** Reads submissions, of a table named `s`. */
export const SELECT_SUBMISSION = `
  SELECT s.id, s.type, s.status, s.phase, s.service_id, s.collection_id, s.subject,
    (
      SELECT jsonb_agg(jsonb_build_object('scheme', r.scheme, 'value', r.value) ORDER BY r.value)
      FROM submission_reference r WHERE r.submission_id = s.id
    ) AS references,
    s.expected_by, s.message, s.outcome, s.referred_to, s.version, s.created_at, s.updated_at,
    ${LAST_PAYMENT} AS payment
  FROM submission s`;

/**
 * Who may see a submission: who sent it, and keys that see all; one that says something about health
 * only with a scope for that. $1 is the name of the key, `s` the submission.
 */
export const VISIBLE_TO_CALLER = `(
  (s.caller = $1 OR EXISTS (SELECT 1 FROM api_key k WHERE k.name = $1 AND k.sees_all))
  AND (
    s.type NOT IN ('assisted-collection', 'clinical-collection')
    OR EXISTS (
      SELECT 1 FROM api_key k
      WHERE k.name = $1 AND k.scopes ?| ARRAY['waste:resident', 'waste:officer']
    )
  )
)`;

/** A submission that the caller may see. */
export function findSubmission(
  db: Queryable,
  {
    domain,
    id,
    caller,
  }: { readonly domain: DomainName; readonly id: string; readonly caller: string },
): Promise<StoredSubmission | undefined> {
  return firstRow(
    db,
    `${SELECT_SUBMISSION} WHERE ${VISIBLE_TO_CALLER} AND s.id = $2 AND s.domain = $3`,
    [caller, id, domain],
  );
}

/** A submission, whoever sent it. */
export function readSubmission(db: Queryable, id: string): Promise<StoredSubmission | undefined> {
  return firstRow(db, `${SELECT_SUBMISSION} WHERE s.id = $1`, [id]);
}

/** Which submissions a caller asks for. */
export interface SubmissionFilter {
  readonly domain: DomainName;
  /** Name of the key that asks. */
  readonly caller: string;
  readonly status?: string | undefined;
  readonly phase?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** Moment of change and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows: number;
}

/** The submissions that a caller may see, those that changed last at the end. */
export async function submissionsFor(
  db: Queryable,
  { domain, caller, status, phase, updatedSince, after, rows }: SubmissionFilter,
): Promise<StoredSubmission[]> {
  const found = await db.query<StoredSubmission>(
    `${SELECT_SUBMISSION}
     WHERE ${VISIBLE_TO_CALLER}
       AND ($2::text IS NULL OR s.status = $2)
       AND ($3::text IS NULL OR s.phase = $3)
       AND ($4::timestamptz IS NULL OR s.updated_at >= $4)
       AND ($5::timestamptz IS NULL OR (s.updated_at, s.id) > ($5, $6::text))
       AND s.domain = $8
     ORDER BY s.updated_at, s.id LIMIT $7`,
    [
      caller,
      status ?? null,
      phase ?? null,
      updatedSince ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows,
      domain,
    ],
  );
  return found.rows;
}

/** The open reports of missed collections that concern a property: those of its place. */
export async function openReportsAt(db: Queryable, uprn: string): Promise<StoredSubmission[]> {
  const found = await db.query<StoredSubmission>(
    `${SELECT_SUBMISSION}
     WHERE s.phase = 'open' AND s.type = 'missed-collection' AND s.collection_id IN (
       SELECT c.id FROM property_place pp
       JOIN collection c ON c.service_point_id = pp.service_point_id WHERE pp.uprn = $1
     )
     ORDER BY s.created_at, s.id`,
    [uprn],
  );
  return found.rows;
}

/** As it is published. Nothing that the person wrote is in it, nor what it is about. */
export function coreSubmissionOf(row: StoredSubmission, authority: AuthorityRef): Submission {
  return {
    id: row.id,
    authority,
    type: row.type,
    status: row.status,
    phase: row.phase,
    ...(row.references === null ? {} : { references: row.references }),
    ...(row.expected_by === null ? {} : { expectedByDate: row.expected_by }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.message === null ? {} : { message: row.message }),
    ...(row.payment === null ? {} : { payment: paymentOf(row.payment) }),
    ...(row.referred_to === null ? {} : { referredTo: row.referred_to }),
    version: row.version,
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}

/** As waste publishes it. */
export function submissionOf(row: StoredSubmission, authority: AuthorityRef): WasteSubmission {
  return { ...coreSubmissionOf(row, authority), subject: row.subject };
}

/** As planning publishes it: with the application that it belongs to. */
export function planningSubmissionOf(
  row: StoredSubmission,
  authority: AuthorityRef,
): PlanningSubmission {
  const { applicationId, reference } = row.subject;
  return {
    ...coreSubmissionOf(row, authority),
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(reference === undefined ? {} : { reference }),
  };
}
