import { firstRow, insertAll, type Queryable } from "./database.js";

/** The address of a private calendar, as far as it is known once it was given out. */
export interface StoredCalendarLink {
  readonly id: string;
  readonly uprn: string;
  readonly created_at: Date;
  readonly expires_at: Date | null;
}

/** A link to keep, with whose it is. */
export interface NewCalendarLinkRow extends StoredCalendarLink {
  readonly token_hash: string;
  readonly caller: string;
}

/** Links `l` that open something at a moment. */
const openAt = (moment: string) => `(l.expires_at IS NULL OR l.expires_at > ${moment})`;

/** Links `l` that $1, the name of a key, may see. */
const VISIBLE_TO_CALLER =
  "(l.caller = $1 OR EXISTS (SELECT 1 FROM api_key k WHERE k.name = $1 AND k.sees_all))";

/** Keeps a link, and forgets those that open nothing any more. */
export async function insertCalendarLink(tx: Queryable, row: NewCalendarLinkRow): Promise<void> {
  await tx.query("DELETE FROM calendar_link WHERE expires_at <= $1", [
    row.created_at.toISOString(),
  ]);
  await insertAll(tx, "calendar_link", [row]);
}

/** How many links of a caller open the calendar of a property. */
export async function countCalendarLinks(
  tx: Queryable,
  caller: string,
  uprn: string,
  now: Date,
): Promise<number> {
  const row = await firstRow<{ many: number }>(
    tx,
    `SELECT count(*)::integer AS many FROM calendar_link l
     WHERE l.caller = $1 AND l.uprn = $2 AND ${openAt("$3")}`,
    [caller, uprn, now.toISOString()],
  );
  return row?.many ?? 0;
}

/** Whose calendar a token opens; `undefined` where none, or none any more. */
export async function uprnOfToken(
  db: Queryable,
  hash: string,
  now: Date,
): Promise<string | undefined> {
  const row = await firstRow<{ uprn: string }>(
    db,
    `SELECT l.uprn FROM calendar_link l WHERE l.token_hash = $1 AND ${openAt("$2")}`,
    [hash, now.toISOString()],
  );
  return row?.uprn;
}

/** Revokes a link that the caller may see. @returns whether there was one */
export async function deleteCalendarLinkOf(
  tx: Queryable,
  caller: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const sql = `DELETE FROM calendar_link l
    WHERE ${VISIBLE_TO_CALLER} AND l.id = $2 AND ${openAt("$3")} RETURNING l.id`;
  return (await firstRow(tx, sql, [caller, id, now.toISOString()])) !== undefined;
}

/** Which links a caller asks for. */
export interface CalendarLinkFilter {
  readonly caller: string;
  readonly uprn?: string | undefined;
  readonly now: Date;
  /** Moment of making and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows: number;
}

/** The links that a caller may see, the oldest first. */
export async function calendarLinksFor(
  db: Queryable,
  { caller, uprn, now, after, rows }: CalendarLinkFilter,
): Promise<StoredCalendarLink[]> {
  const found = await db.query<StoredCalendarLink>(
    `SELECT l.id, l.uprn, l.created_at, l.expires_at FROM calendar_link l
     WHERE ${VISIBLE_TO_CALLER} AND ${openAt("$2")}
       AND ($3::text IS NULL OR l.uprn = $3)
       AND ($4::timestamptz IS NULL OR (l.created_at, l.id) > ($4, $5::text))
     ORDER BY l.created_at, l.id LIMIT $6`,
    [caller, now.toISOString(), uprn ?? null, after?.[0] ?? null, after?.[1] ?? null, rows],
  );
  return found.rows;
}
