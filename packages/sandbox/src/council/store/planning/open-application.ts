import { firstRow, type Queryable } from "../database.js";

/**
 * Finds the open submission of an application by its id or the back office's reference, and writes down
 * which application of the register it became.
 * @returns its id
 */
export async function openApplicationCalled(
  tx: Queryable,
  name: string,
  subject: { readonly applicationId: string; readonly reference: string },
): Promise<string | undefined> {
  const row = await firstRow<{ id: string }>(
    tx,
    `UPDATE submission s SET subject = s.subject || $2::jsonb
     WHERE s.domain = 'planning' AND s.type = 'application' AND s.phase = 'open'
       AND (s.id = $1 OR EXISTS (
         SELECT 1 FROM submission_reference r
         WHERE r.submission_id = s.id AND r.scheme = 'back-office' AND r.value = $1
       ))
     RETURNING s.id`,
    [name, JSON.stringify(subject)],
  );
  return row?.id;
}
