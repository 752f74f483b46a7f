import type { DomainName } from "../domain-name.js";
import type { Queryable } from "./database.js";
import { SELECT_SUBMISSION, type StoredSubmission, VISIBLE_TO_CALLER } from "./submissions.js";

/** Which pending work. */
export interface PendingFilter {
  readonly domain: DomainName;
  /** Name of the key that asks. */
  readonly caller: string;
  readonly status?: string | undefined;
  readonly updatedSince?: string | undefined;
  /** Moment of arrival and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows: number;
}

/**
 * Open submissions that nothing has to come before, the oldest first. Who asks what changed since a
 * moment gets those that were taken back since, too.
 */
export async function pendingSubmissions(
  db: Queryable,
  { domain, caller, status, updatedSince, after, rows }: PendingFilter,
): Promise<StoredSubmission[]> {
  const found = await db.query<StoredSubmission>(
    `${SELECT_SUBMISSION}
     WHERE ${VISIBLE_TO_CALLER} AND s.domain = $2
       AND (
         (s.phase = 'open' AND s.status NOT IN ('awaiting-approval', 'awaiting-payment'))
         OR ($4::timestamptz IS NOT NULL AND s.outcome = 'withdrawn')
       )
       AND ($3::text IS NULL OR s.status = $3)
       AND ($4::timestamptz IS NULL OR s.updated_at >= $4)
       AND ($5::timestamptz IS NULL OR (s.created_at, s.id) > ($5, $6::text))
     ORDER BY s.created_at, s.id LIMIT $7`,
    [
      caller,
      domain,
      status ?? null,
      updatedSince ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows,
    ],
  );
  return found.rows;
}
