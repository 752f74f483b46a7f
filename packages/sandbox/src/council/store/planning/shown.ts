import type { Queryable } from "../database.js";

/** What an application's lists of documents and comments are kept in. */
export type ShownTable = "planning_comment" | "planning_document" | "specialist_comment";

/** Something that is shown with an application, or was. */
export interface ShownRow<Body> {
  readonly id: string;
  readonly body: Body;
  readonly published_at: Date;
  readonly taken_down_at: Date | null;
}

/** Which of an application's documents or comments. */
export interface ShownFilter {
  readonly applicationId: string;
  /** With it, what changed since: what was taken down is found too. */
  readonly changedSince?: Date | undefined;
  readonly after?: readonly string[] | undefined;
  readonly rows: number;
}

/** The documents or comments of an application, the newest first. */
export async function shownWith<Body>(
  db: Queryable,
  table: ShownTable,
  { applicationId, changedSince, after, rows }: ShownFilter,
): Promise<ShownRow<Body>[]> {
  const found = await db.query<ShownRow<Body>>(
    `SELECT id, body, published_at, taken_down_at FROM ${table}
     WHERE application_id = $1
       AND (shown OR (taken_down_at IS NOT NULL AND $2::timestamptz IS NOT NULL))
       AND ($2::timestamptz IS NULL OR changed_at >= $2)
       AND ($3::timestamptz IS NULL OR (published_at, id) < ($3, $4::text))
     ORDER BY published_at DESC, id DESC LIMIT $5`,
    [
      applicationId,
      changedSince?.toISOString() ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows,
    ],
  );
  return found.rows;
}
