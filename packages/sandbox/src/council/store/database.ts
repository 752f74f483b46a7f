import { PGlite, types } from "@electric-sql/pglite";
import { KeptDataError } from "./kept-data.js";

/** What can be asked: the database, or a transaction of it. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
}

/**
 * Opens the database: in memory, or in a folder that is made where it is not there. It has one
 * connection, on which transactions wait for each other.
 * @throws KeptDataError where the folder holds what PGlite cannot open
 */
export async function openDatabase(dataDir: string | undefined): Promise<PGlite> {
  // A day is a day. As a Date it would be midnight somewhere.
  const parsers = { [types.DATE]: (day: string) => day };
  if (dataDir === undefined) return PGlite.create({ parsers });
  try {
    return await PGlite.create({ dataDir, parsers });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new KeptDataError(
      `The data in ${dataDir} cannot be opened (${reason}). It may be damaged, or of another version of the sandbox. Choose another folder, or remove this one.`,
      { cause },
    );
  }
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
