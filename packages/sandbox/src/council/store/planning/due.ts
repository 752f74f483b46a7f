import type { StoredBody } from "../../rules/application-view.js";
import type { Queryable } from "../database.js";

/** Applications whose time on the register has come. $1 is now. */
const APPLICATIONS = "SELECT id FROM application WHERE NOT shown AND published_at <= $1";

/** Comments whose time has come, on applications that are on the register. $1 is now. */
const COMMENTS = `
  SELECT c.id FROM planning_comment c JOIN application a ON a.id = c.application_id
  WHERE NOT c.shown AND c.body IS NOT NULL AND c.published_at <= $1 AND a.shown`;

/** Whether something is to be published by now, in SQL. $1 is now. */
export const PUBLICATION_DUE = `(EXISTS (${APPLICATIONS}) OR EXISTS (${COMMENTS}))`;

/** Puts applications on the register whose time has come. */
export async function showDueApplications(
  tx: Queryable,
  now: Date,
): Promise<readonly { readonly id: string; readonly body: StoredBody }[]> {
  const { rows } = await tx.query<{ id: string; body: StoredBody }>(
    `UPDATE application SET shown = true, left_at = NULL, changed_at = $1
     WHERE id IN (${APPLICATIONS}) RETURNING id, body`,
    [now.toISOString()],
  );
  return rows;
}

/** Comments whose time has come. */
export async function dueComments(
  tx: Queryable,
  now: Date,
): Promise<readonly { readonly id: string; readonly application_id: string }[]> {
  const sql = `SELECT id, application_id FROM planning_comment WHERE id IN (${COMMENTS})`;
  const { rows } = await tx.query<{ id: string; application_id: string }>(sql, [now.toISOString()]);
  return rows;
}

/** Shows a comment whose time has come. */
export async function showComment(tx: Queryable, id: string, now: Date): Promise<void> {
  const sql = `UPDATE planning_comment SET shown = true, taken_down_at = NULL, changed_at = $2
    WHERE id = $1`;
  await tx.query(sql, [id, now.toISOString()]);
}
