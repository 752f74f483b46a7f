import type { Office } from "../office.js";
import { bookingMessages } from "../rules/booking-messages.js";
import { bookableDays, PLACES_A_DAY } from "../rules/bulky-days.js";
import { bookingMoves } from "../rules/moves.js";
import { readBooking, type StoredBooking, writeBooking } from "../store/bookings.js";
import { releaseSlot } from "../store/bulky.js";
import { hasPlace, keepPlace, takeFirstPlace } from "../store/bulky-places.js";
import { type StoredCharge, writeCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import type { StoredSubmission } from "../store/submissions.js";
import { giveReference } from "../store/take-submission.js";
import { moveSubmission } from "./move-submission.js";
import { payBack } from "./pay-back.js";
import type { Payable } from "./payable.js";

/** What stood before an amendment that is not paid yet. */
export type BookingBefore = Pick<
  StoredBooking,
  "slot_id" | "date" | "original_date" | "change_reason" | "lines"
> & { readonly price: number };

/** What becomes of a bulky booking when its payment comes, or does not. */
export const payableBooking: Payable = {
  async paid(tx, submission, charge, amount, office) {
    const now = office.now();
    const booking = await bookingOfSubmission(tx, submission);
    const before = beforeOf(charge);
    if (!(await hasPlace(tx, booking.slot_id, now))) {
      const date = await anotherDay(tx, booking, office);
      if (date === undefined) {
        await payBack(tx, submission.id, amount, now);
        return before === undefined
          ? end(tx, submission, booking, "refunded", office)
          : undo(tx, submission, booking, charge, before, "changePaidBack", office);
      }
      await settle(tx, submission, charge, amount, before, booking);
      const moved = movedTo(booking, date, "slot-expired");
      await writeBooking(tx, moved);
      const { otherDay, putOut } = bookingMessages;
      const message = date === booking.date ? putOut(date) : otherDay(booking.date, date);
      return moveSubmission(tx, submission, bookingMoves, { ...SCHEDULED, message }, now);
    }
    await keepPlace(tx, booking.slot_id);
    await settle(tx, submission, charge, amount, before, booking);
    const message = bookingMessages.putOut(booking.date);
    await moveSubmission(tx, submission, bookingMoves, { ...SCHEDULED, message }, now);
  },

  async lapsed(tx, submission, charge, office) {
    const booking = await bookingOfSubmission(tx, submission);
    const before = beforeOf(charge);
    await (before === undefined
      ? end(tx, submission, booking, "expired", office)
      : undo(tx, submission, booking, charge, before, "changeNotPaid", office));
  },
};

/** Where a booking stands that is confirmed. */
export const SCHEDULED = { status: "scheduled", phase: "open" } as const;

/** What stood before an amendment; `undefined` where all is paid for, or nothing ever was. */
export function beforeOf({ before }: StoredCharge): BookingBefore | undefined {
  // Written by an amendment and read by nobody else.
  return (before as BookingBefore | null) ?? undefined;
}

/** A booking on another day than it was. */
export function movedTo(booking: StoredBooking, date: string, reason: string): StoredBooking {
  if (date === booking.date) return booking;
  const first = booking.original_date ?? booking.date;
  return date === first
    ? { ...booking, date, original_date: null, change_reason: null }
    : { ...booking, date, original_date: first, change_reason: reason };
}

/** The booking that a submission is. */
export async function bookingOfSubmission(
  tx: Queryable,
  { id }: Pick<StoredSubmission, "id">,
): Promise<StoredBooking> {
  const booking = await readBooking(tx, id);
  if (booking === undefined) throw new TypeError("A booking has no items and no day");
  return booking;
}

/**
 * The first day from the booked one on that has room: by the policy, for a payment that came late. Nobody
 * else may have taken the booked one, which is kept then.
 */
async function anotherDay(
  tx: Queryable,
  { slot_id, date }: StoredBooking,
  { now, policy, workingDays }: Office,
): Promise<string | undefined> {
  const { bulky } = policy;
  if (bulky?.latePayment !== "new-slot") return undefined;
  const days = bookableDays(now(), bulky.bookingCutOff, workingDays).filter((day) => day >= date);
  return takeFirstPlace(tx, slot_id, days, PLACES_A_DAY, now());
}

/** All is paid for: what stood before an amendment is let go. */
async function settle(
  tx: Queryable,
  { id, references }: StoredSubmission,
  { price, settled }: StoredCharge,
  amount: number,
  before: BookingBefore | undefined,
  { slot_id }: StoredBooking,
): Promise<void> {
  await writeCharge(tx, id, { price, settled: settled + amount });
  if (before !== undefined && before.slot_id !== slot_id) await releaseSlot(tx, before.slot_id);
  if (references === null) await giveReference(tx, id);
}

/** It is over before it was ever paid for. */
async function end(
  tx: Queryable,
  submission: StoredSubmission,
  { slot_id, date }: StoredBooking,
  outcome: "refunded" | "expired",
  { now }: Office,
): Promise<void> {
  await releaseSlot(tx, slot_id);
  const { paidBack, notPaid } = bookingMessages;
  const message = outcome === "refunded" ? paidBack(date) : notPaid(date);
  const change = { status: "cancelled", phase: "closed", outcome, message } as const;
  await moveSubmission(tx, submission, bookingMoves, change, now());
}

/** The booking is again what it was before an amendment. */
async function undo(
  tx: Queryable,
  submission: StoredSubmission,
  booking: StoredBooking,
  { settled }: StoredCharge,
  { price, ...was }: BookingBefore,
  why: "changePaidBack" | "changeNotPaid",
  { now }: Office,
): Promise<void> {
  if (was.slot_id !== booking.slot_id) await releaseSlot(tx, booking.slot_id);
  await writeBooking(tx, { ...booking, ...was });
  await writeCharge(tx, submission.id, { price, settled });
  const message = bookingMessages[why](was.date);
  await moveSubmission(tx, submission, bookingMoves, { ...SCHEDULED, message }, now());
}
