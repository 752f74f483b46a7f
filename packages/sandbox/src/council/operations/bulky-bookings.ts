import type { BulkyBooking } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { bookingMessages } from "../rules/booking-messages.js";
import { filesNamed } from "../store/attachments.js";
import { writeBooking } from "../store/bookings.js";
import { findSlot, type StoredSlot } from "../store/bulky.js";
import { bookSlot, keepPlace } from "../store/bulky-places.js";
import { writeCharge } from "../store/charges.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import type { Queryable } from "../store/database.js";
import { paidSubmissionsFor } from "../store/paid-submissions.js";
import { takeSubmission } from "../store/take-submission.js";
import { bookingOf, findBooking, viewOf } from "./booking-view.js";
import { refuseUnheldSlot } from "./refuse-unheld-slot.js";

/** `POST /bulky/bookings` */
export function bookBulkyCollection(office: Office): Operation<"bookBulkyCollection"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const caller = context.caller?.id;
    const slot = await findSlot(tx, body.slotId, caller ?? "");
    if (slot === undefined) {
      throw context.problem(404, "not-found", { detail: "There is no such slot for this key." });
    }
    refuseUnheldSlot(slot, now);
    const free = slot.price === 0;
    const id = await takeSubmission(tx, {
      domain: "waste",
      type: "bulky-booking",
      status: free ? "scheduled" : "awaiting-payment",
      caller: caller ?? null,
      subject: { uprn: slot.uprn },
      sent: body,
      files: filesNamed(body.attachmentIds),
      expectedBy: slot.date,
      ...(free ? { message: bookingMessages.putOut(slot.date) } : {}),
      now,
    });
    await keepBooking(tx, id, slot, body);
    const booking = bookingOf(await findBooking(tx, id, caller), office);
    return { status: 201, body: booking, headers: { Location: `/waste/v1/bulky/bookings/${id}` } };
  };
}

/** Its price is the slot's, which is that of its quote. */
async function keepBooking(
  tx: Queryable,
  id: string,
  { id: slotId, date, lines, price, expires_at }: StoredSlot,
  { collectionPoint, notes }: { readonly collectionPoint: string; readonly notes?: string },
): Promise<void> {
  if (!(await bookSlot(tx, slotId))) throw new TypeError("A slot is booked while it is booked");
  await writeBooking(tx, {
    submission_id: id,
    slot_id: slotId,
    date,
    original_date: null,
    change_reason: null,
    lines,
    collection_point: collectionPoint,
    notes: notes ?? null,
  });
  await writeCharge(tx, id, { price, settled: 0, payUntil: price > 0 ? expires_at : undefined });
  if (price === 0) await keepPlace(tx, slotId);
}

/** `GET /bulky/bookings/{id}` */
export function getBulkyBooking(office: Office): Operation<"getBulkyBooking"> {
  return async ({ id }, { caller }) => {
    const db = await office.database();
    return { status: 200, body: bookingOf(await findBooking(db, id, caller?.id), office) };
  };
}

const ORDER = { list: "bulky-bookings", by: ["moment", "text"] } as const;

/** `GET /bulky/bookings` */
export function listBulkyBookings(office: Office): Operation<"listBulkyBookings"> {
  return async (args, { caller }) => {
    const db = await office.database();
    const { uprn, phase, limit = DEFAULT_LIMIT } = args;
    const rows = await paidSubmissionsFor(db, {
      types: ["bulky-booking"],
      caller: caller?.id ?? "",
      uprn,
      phase,
      after: after(args, ORDER),
      rows: limit + 1,
    });
    const bookings = new Map<string, BulkyBooking>();
    for (const row of rows) bookings.set(row.id, bookingOf(await viewOf(db, row), office));
    const body = page(
      rows.flatMap((row) => {
        const booking = bookings.get(row.id);
        return booking === undefined ? [] : [{ row, booking }];
      }),
      args,
      ORDER,
      ({ row }) => [row.updated_at.toISOString(), row.id],
      ({ booking }) => booking,
    );
    return { status: 200, body };
  };
}
