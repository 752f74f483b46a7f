import type { BulkyQuoteLine } from "@localo/waste";
import { firstRow, insertAll, type Queryable } from "./database.js";

/** A quote as the council keeps it. Whoever asked for it alone can use it. */
export interface StoredQuote {
  readonly id: string;
  readonly caller: string;
  readonly uprn: string;
  readonly lines: BulkyQuoteLine[];
  readonly price: number;
  readonly dates: string[];
  readonly expires_at: Date;
}

/** A day that is or was held, with what its quote is for. */
export interface StoredSlot {
  readonly id: string;
  readonly quote_id: string;
  readonly date: string;
  readonly uprn: string;
  readonly lines: BulkyQuoteLine[];
  readonly price: number;
  readonly expires_at: Date;
  readonly extensions: number;
  readonly released: boolean;
  /** A booking has it, or had it. */
  readonly booked: boolean;
}

/** Keeps a quote. */
export function insertQuote(
  tx: Queryable,
  quote: Omit<StoredQuote, "expires_at"> & { readonly expires_at: string },
): Promise<void> {
  return insertAll(tx, "bulky_quote", [quote]);
}

/** A quote that the caller asked for. */
export function findQuote(
  db: Queryable,
  id: string,
  caller: string,
): Promise<StoredQuote | undefined> {
  return firstRow(
    db,
    `SELECT id, caller, uprn, lines, price, dates, expires_at FROM bulky_quote
     WHERE id = $1 AND caller = $2`,
    [id, caller],
  );
}

/** A slot that the caller held. */
export function findSlot(
  db: Queryable,
  id: string,
  caller: string,
): Promise<StoredSlot | undefined> {
  return firstRow(
    db,
    `SELECT s.id, s.quote_id, s.date, q.uprn, q.lines, q.price, s.expires_at, s.extensions,
       s.released, s.booked
     FROM bulky_slot s JOIN bulky_quote q ON q.id = s.quote_id
     WHERE s.id = $1 AND q.caller = $2`,
    [id, caller],
  );
}

/** Those of the days that have no place left. */
export async function fullDays(
  db: Queryable,
  days: readonly string[],
  places: number,
  now: Date,
): Promise<Set<string>> {
  const { rows } = await db.query<{ date: string }>(
    `SELECT date FROM bulky_place WHERE date = ANY($1::date[]) AND held_until > $2
     GROUP BY date HAVING count(*) >= $3`,
    [[...days], now.toISOString(), places],
  );
  return new Set(rows.map(({ date }) => date));
}

/**
 * Takes a place of a day. That two never get the same one is the key of `bulky_place`, and not the
 * counting here.
 * @returns whether there was one
 */
export async function takePlace(
  tx: Queryable,
  { date, slotId, until }: { readonly date: string; readonly slotId: string; readonly until: Date },
  places: number,
  now: Date,
): Promise<boolean> {
  const moment = now.toISOString();
  await tx.query("DELETE FROM bulky_place WHERE date = $1 AND held_until <= $2", [date, moment]);
  const { rows } = await tx.query(
    `INSERT INTO bulky_place (date, place, slot_id, held_until)
     SELECT $1::date, free.place, $2, $3
     FROM generate_series(1, $4::integer) AS free(place)
     WHERE NOT EXISTS (SELECT 1 FROM bulky_place b WHERE b.date = $1::date AND b.place = free.place)
     ORDER BY free.place LIMIT 1
     ON CONFLICT DO NOTHING RETURNING place`,
    [date, slotId, until.toISOString(), places],
  );
  return rows.length > 0;
}

/** Keeps a slot that has a place. */
export function insertSlot(
  tx: Queryable,
  slot: { readonly id: string; readonly quote_id: string; readonly date: string },
  until: Date,
): Promise<void> {
  const fresh = { extensions: 0, released: false, booked: false };
  const row = { ...slot, ...fresh, expires_at: until.toISOString() };
  return insertAll(tx, "bulky_slot", [row]);
}

/** Holds a slot, and its place, until a later moment. */
export async function extendSlot(tx: Queryable, id: string, until: Date): Promise<void> {
  const moment = until.toISOString();
  await tx.query(
    "UPDATE bulky_slot SET expires_at = $2, extensions = extensions + 1 WHERE id = $1",
    [id, moment],
  );
  await tx.query("UPDATE bulky_place SET held_until = $2 WHERE slot_id = $1", [id, moment]);
}

/** Gives a slot's place back to others. */
export async function releaseSlot(tx: Queryable, id: string): Promise<void> {
  await tx.query("UPDATE bulky_slot SET released = true WHERE id = $1", [id]);
  await tx.query("DELETE FROM bulky_place WHERE slot_id = $1", [id]);
}

/** Lets go of what a caller holds for a property and has not booked. */
export async function releaseHeldFor(
  tx: Queryable,
  { caller, uprn }: { readonly caller: string; readonly uprn: string },
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT s.id FROM bulky_slot s JOIN bulky_quote q ON q.id = s.quote_id
     WHERE q.caller = $1 AND q.uprn = $2 AND NOT s.booked AND NOT s.released`,
    [caller, uprn],
  );
  for (const { id } of rows) await releaseSlot(tx, id);
}
