import type { CommentSubmission, PublishedCommentInput } from "@localo/planning";
import { momentWithinReach } from "../../time/within-reach.js";
import { firstRow, type Queryable } from "../database.js";
import { storable } from "../storable.js";
import type { StoredSubmission } from "../submissions.js";

/** What the back office said of a comment. */
export interface StoredComment {
  readonly application_id: string;
  readonly shown: boolean;
  /** Whether it was taken down, or refused before it was shown. */
  readonly down: boolean;
  /** The moment of what was said last. */
  readonly said_at: Date;
}

/** What was said of a comment, by the back office's id of it. */
export function findComment(db: Queryable, id: string): Promise<StoredComment | undefined> {
  const sql = `SELECT application_id, shown, body IS NULL AS down, said_at
    FROM planning_comment WHERE id = $1`;
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

/** When something is said of a comment, and as of when it is so. */
export interface Said {
  readonly saidAt: Date;
  readonly now: Date;
}

/**
 * Shows a comment, or keeps it until its time: what is shown of it now goes then. The same one again
 * changes nothing.
 * @returns whether it changed anything
 */
export async function publishComment(
  tx: Queryable,
  id: string,
  publication: PublishedCommentInput,
  { saidAt, now }: Said,
): Promise<boolean> {
  const { state: _, applicationId, ...comment } = storable(publication);
  const publishedAt = momentWithinReach(comment.publishedAt);
  const { rows } = await tx.query(
    `INSERT INTO planning_comment (
       id, application_id, body, published_at, shown, said_at, changed_at, seeded
     ) VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, false)
     ON CONFLICT (id) DO UPDATE SET body = excluded.body, published_at = excluded.published_at,
       shown = excluded.shown, said_at = excluded.said_at, changed_at = excluded.changed_at,
       taken_down_at = CASE WHEN excluded.shown THEN NULL
         WHEN planning_comment.shown THEN excluded.changed_at
         ELSE planning_comment.taken_down_at END,
       seeded = false
     WHERE planning_comment.body IS DISTINCT FROM excluded.body
     RETURNING id`,
    [
      id,
      applicationId,
      JSON.stringify(comment),
      publishedAt.toISOString(),
      publishedAt <= now,
      saidAt.toISOString(),
      now.toISOString(),
    ],
  );
  return rows.length > 0;
}

/** Takes a comment down, and forgets what it said. One that was never shown leaves no tombstone. */
export async function takeDownComment(
  tx: Queryable,
  id: string,
  applicationId: string,
  { saidAt, now }: Said,
): Promise<void> {
  await tx.query(
    `INSERT INTO planning_comment (id, application_id, shown, said_at, changed_at, seeded)
     VALUES ($1, $2, false, $3, $4, false)
     ON CONFLICT (id) DO UPDATE SET body = NULL, shown = false,
       taken_down_at = CASE WHEN planning_comment.shown THEN excluded.said_at
         ELSE planning_comment.taken_down_at END,
       changed_at = CASE WHEN planning_comment.shown THEN excluded.changed_at
         ELSE planning_comment.changed_at END,
       said_at = greatest(planning_comment.said_at, excluded.said_at), seeded = false`,
    [id, applicationId, saidAt.toISOString(), now.toISOString()],
  );
}
