import { firstRow, type Queryable } from "./database.js";

/** What the store remembers of itself. */
export interface Settings {
  /** What the borough was made from. */
  readonly seed: number;
  /** Which form of the tables, and of what they hold. */
  readonly layout: number;
  /** The day, and whose bank holidays, for which visits are planned. */
  readonly plannedFor: string;
  /** What residents told before the council was opened the first time is there. */
  readonly toldBefore: boolean;
  /** Position of the last event that is no longer kept. */
  readonly eventsExpiredTo: number;
}

/** A setting; `undefined` where it was never written. */
export async function readSetting<Name extends keyof Settings>(
  db: Queryable,
  name: Name,
): Promise<Settings[Name] | undefined> {
  const row = await firstRow<{ value: Settings[Name] }>(
    db,
    "SELECT value FROM setting WHERE name = $1",
    [name],
  );
  return row?.value;
}

/** Writes a setting. */
export async function writeSetting<Name extends keyof Settings>(
  db: Queryable,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await db.query(
    `INSERT INTO setting VALUES ($1, $2::jsonb)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [name, JSON.stringify(value)],
  );
}
