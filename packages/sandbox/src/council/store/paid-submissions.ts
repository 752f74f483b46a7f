import type { Queryable } from "./database.js";
import { SELECT_SUBMISSION, type StoredSubmission, VISIBLE_TO_CALLER } from "./submissions.js";

/** Which bookings or subscriptions a caller asks for. */
export interface PaidSubmissionFilter {
  readonly types: readonly string[];
  /** Name of the key that asks. */
  readonly caller: string;
  readonly uprn?: string | undefined;
  readonly phase?: string | undefined;
  /** Moment of change and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows?: number;
}

/** The bookings or subscriptions that a caller may see, those that changed last at the end. */
export async function paidSubmissionsFor(
  db: Queryable,
  { types, caller, uprn, phase, after, rows }: PaidSubmissionFilter,
): Promise<StoredSubmission[]> {
  const found = await db.query<StoredSubmission>(
    `${SELECT_SUBMISSION}
     WHERE ${VISIBLE_TO_CALLER} AND s.domain = 'waste' AND s.type = ANY($2::text[])
       AND ($3::text IS NULL OR s.uprn = $3)
       AND ($4::text IS NULL OR s.phase = $4)
       AND ($5::timestamptz IS NULL OR (s.updated_at, s.id) > ($5, $6::text))
     ORDER BY s.updated_at, s.id LIMIT $7`,
    [
      caller,
      [...types],
      uprn ?? null,
      phase ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows ?? null,
    ],
  );
  return found.rows;
}
