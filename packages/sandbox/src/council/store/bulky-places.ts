import { takePlace } from "./bulky.js";
import { firstRow, type Queryable } from "./database.js";

/**
 * Gives a slot to a booking.
 * @returns whether it was free: no second booking gets it
 */
export async function bookSlot(tx: Queryable, slotId: string): Promise<boolean> {
  const { rows } = await tx.query(
    "UPDATE bulky_slot SET booked = true WHERE id = $1 AND NOT booked RETURNING id",
    [slotId],
  );
  return rows.length > 0;
}

/** Whether a slot's place is still held, by a booking or until a moment that has not come. */
export async function hasPlace(db: Queryable, slotId: string, now: Date): Promise<boolean> {
  const sql = "SELECT 1 FROM bulky_place WHERE slot_id = $1 AND held_until > $2";
  return (await firstRow(db, sql, [slotId, now.toISOString()])) !== undefined;
}

/** Keeps a slot's place for good: it is paid for, or free. */
export async function keepPlace(tx: Queryable, slotId: string): Promise<void> {
  await tx.query("UPDATE bulky_place SET held_until = 'infinity' WHERE slot_id = $1", [slotId]);
}

/**
 * Takes the first of the days that has room, for a slot whose own place was let go.
 * @returns the day; `undefined` where none has room
 */
export async function takeFirstPlace(
  tx: Queryable,
  slotId: string,
  days: readonly string[],
  places: number,
  now: Date,
): Promise<string | undefined> {
  await tx.query("DELETE FROM bulky_place WHERE slot_id = $1", [slotId]);
  for (const date of days) {
    if (!(await takePlace(tx, { date, slotId, until: now }, places, now))) continue;
    await tx.query("UPDATE bulky_slot SET date = $2 WHERE id = $1", [slotId, date]);
    await keepPlace(tx, slotId);
    return date;
  }
  return undefined;
}
