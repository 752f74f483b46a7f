import type { CommentSubmission, PublishedCommentInput, TakenDownComment } from "@localo/planning";
import { momentWithinReach } from "../../time/within-reach.js";
import { firstRow, type Queryable } from "../database.js";
import { storable } from "../storable.js";
import type { StoredSubmission } from "../submissions.js";

/** A comment that is or was shown. */
export interface StoredComment {
  readonly application_id: string;
  readonly taken_down_at: Date | null;
}

/** A comment that is or was shown, by the back office's id of it. */
export function findComment(db: Queryable, id: string): Promise<StoredComment | undefined> {
  const sql = "SELECT application_id, taken_down_at FROM planning_comment WHERE id = $1";
  return firstRow(db, sql, [id]);
}

/** The submission that a comment came with, with all that the person wrote. */
export type CommentOrigin = Pick<StoredSubmission, "id" | "phase" | "status" | "subject"> & {
  readonly sent: CommentSubmission;
};

/**
 * The submission that the back office calls so, or by its id here before it has a reference; `undefined`
 * for a comment that came otherwise.
 */
export function originOf(db: Queryable, name: string): Promise<CommentOrigin | undefined> {
  const sql = `SELECT s.id, s.phase, s.status, s.subject, s.sent FROM submission s
    WHERE s.domain = 'planning' AND s.type = 'comment' AND (s.id = $1 OR EXISTS (
      SELECT 1 FROM submission_reference r
      WHERE r.submission_id = s.id AND r.scheme = 'back-office' AND r.value = $1
    ))`;
  return firstRow(db, sql, [name]);
}

/**
 * Shows a comment. The same one again changes nothing.
 * @returns whether it changed anything
 */
export async function publishComment(
  tx: Queryable,
  id: string,
  publication: PublishedCommentInput,
  now: Date,
): Promise<boolean> {
  const { state: _, applicationId, ...comment } = storable(publication);
  const publishedAt = momentWithinReach(comment.publishedAt).toISOString();
  const { rows } = await tx.query(
    `INSERT INTO planning_comment (id, application_id, body, published_at, changed_at, seeded)
     VALUES ($1, $2, $3::jsonb, $4, $5, false)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, published_at = excluded.published_at,
       taken_down_at = NULL, changed_at = excluded.changed_at, seeded = false
     WHERE planning_comment.body IS DISTINCT FROM excluded.body
     RETURNING id`,
    [id, applicationId, JSON.stringify(comment), publishedAt, now.toISOString()],
  );
  return rows.length > 0;
}

/**
 * Takes a comment down, and forgets what it said. Once it is down, nothing changes.
 * @returns whether it changed anything
 */
export async function takeDownComment(
  tx: Queryable,
  id: string,
  { takenDownAt }: TakenDownComment,
  now: Date,
): Promise<boolean> {
  const { rows } = await tx.query(
    `UPDATE planning_comment SET body = NULL, taken_down_at = $2, changed_at = $3, seeded = false
     WHERE id = $1 AND taken_down_at IS NULL
     RETURNING id`,
    [id, momentWithinReach(takenDownAt).toISOString(), now.toISOString()],
  );
  return rows.length > 0;
}
