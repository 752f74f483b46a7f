import type { BulkyQuoteLine } from "@localo/waste";
import { firstRow, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** What is booked, beside the submission that it is. */
export interface StoredBooking {
  readonly submission_id: string;
  readonly slot_id: string;
  readonly date: string;
  readonly original_date: string | null;
  readonly change_reason: string | null;
  readonly lines: BulkyQuoteLine[];
  readonly collection_point: string;
  readonly notes: string | null;
}

/** A booking. */
export function readBooking(db: Queryable, id: string): Promise<StoredBooking | undefined> {
  return firstRow(
    db,
    `SELECT submission_id, slot_id, date, original_date, change_reason, lines, collection_point, notes
     FROM bulky_booking WHERE submission_id = $1`,
    [id],
  );
}

/** Writes a booking, in place of what it was. The day is also that by which it is to be done. */
export async function writeBooking(tx: Queryable, booking: StoredBooking): Promise<void> {
  const { lines, collection_point, notes } = storable(booking);
  await tx.query(
    `INSERT INTO bulky_booking (
       submission_id, slot_id, date, original_date, change_reason, lines, collection_point, notes
     ) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
     ON CONFLICT (submission_id) DO UPDATE SET slot_id = excluded.slot_id, date = excluded.date,
       original_date = excluded.original_date, change_reason = excluded.change_reason,
       lines = excluded.lines, collection_point = excluded.collection_point, notes = excluded.notes`,
    [
      booking.submission_id,
      booking.slot_id,
      booking.date,
      booking.original_date,
      booking.change_reason,
      JSON.stringify(lines),
      collection_point,
      notes,
    ],
  );
  await tx.query("UPDATE submission SET expected_by = $2 WHERE id = $1", [
    booking.submission_id,
    booking.date,
  ]);
}
