import { PGlite, types } from "@electric-sql/pglite";

/** What can be asked: the database, or a transaction of it. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
}

/**
 * Opens the database: in memory, or in a folder that is made where it is not there. It has one
 * connection, on which transactions wait for each other.
 */
export function openDatabase(dataDir: string | undefined): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    // A day is a day. As a Date it would be midnight somewhere.
    parsers: { [types.DATE]: (day: string) => day },
  });
}

/** Fills a table from records whose properties are named as its columns. */
export async function insertAll(
  db: Queryable,
  table: string,
  records: readonly object[],
): Promise<void> {
  if (records.length === 0) return;
  await db.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(records)],
  );
}

/** The only row, or the first. */
export async function firstRow<Row>(
  db: Queryable,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row | undefined> {
  const { rows } = await db.query<Row>(sql, parameters);
  return rows[0];
}
