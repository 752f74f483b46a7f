import { ProblemReply } from "@localo/runtime/server";
import type { BulkyBookingAmendment, BulkyPolicy, BulkyQuoteLine } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { bookingMessages } from "../rules/booking-messages.js";
import { cutOffFor } from "../rules/bulky-days.js";
import { bulkyPrice, bulkyRefusal } from "../rules/bulky-price.js";
import { cancellationRefund } from "../rules/cancellation-refund.js";
import { bookingMoves } from "../rules/moves.js";
import { type StoredBooking, writeBooking } from "../store/bookings.js";
import { findSlot, releaseSlot, type StoredSlot } from "../store/bulky.js";
import { bookSlot, hasPlace, keepPlace } from "../store/bulky-places.js";
import { writeCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { keepContact } from "../store/keep-contact.js";
import { storable } from "../store/storable.js";
import { dayInWords } from "../time/london.js";
import { type BookingBefore, beforeOf, movedTo, SCHEDULED } from "./booking-life.js";
import { type BookingView, bookingOf, findBooking, isOpenBooking } from "./booking-view.js";
import { catalogue, itemsRefused } from "./bulky-quotes.js";
import { callOffPayment } from "./call-off-payment.js";
import { moveSubmission } from "./move-submission.js";
import { payBack } from "./pay-back.js";
import { refuseUnheldSlot } from "./refuse-unheld-slot.js";

const MINUTE = 60_000;

/** `PATCH /bulky/bookings/{id}` */
export function amendBulkyBooking(office: Office): Operation<"amendBulkyBooking"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id;
    const view = await findBooking(tx, id, caller);
    const { bulky } = office.policy;
    if (bulky === undefined || !isOpenBooking(view.submission)) throw closed();
    refuseTooLate(view, bulky, office);
    const slot = await newSlot(tx, view, body, caller, office);
    const priced = pricedAnew(view, body, bulky);
    await callOffPayment(tx, id, office.now());
    await amend(tx, view, { body, slot, priced, bulky }, office);
    return { status: 200, body: bookingOf(await findBooking(tx, id, caller), office) };
  };
}

interface Priced {
  readonly lines: BulkyQuoteLine[];
  readonly price: number;
}

/** What the items cost now; what was agreed where they stay. */
function pricedAnew(
  { booking, charge }: BookingView,
  { lines }: BulkyBookingAmendment,
  bulky: BulkyPolicy,
): Priced {
  if (lines === undefined) return { lines: booking.lines, price: charge.price };
  const refused = bulkyRefusal(lines, catalogue, bulky);
  if (refused !== undefined) throw itemsRefused(refused, lines, bulky.maximumItems);
  const price = bulkyPrice(storable(lines), catalogue, bulky);
  return { lines: price.lines, price: price.total };
}

/** The slot of another day; `undefined` where the day stays. */
async function newSlot(
  tx: Queryable,
  { submission, booking }: BookingView,
  { slotId }: BulkyBookingAmendment,
  caller: string | undefined,
  { now }: Office,
): Promise<StoredSlot | undefined> {
  if (slotId === undefined) {
    if (await hasPlace(tx, booking.slot_id, now())) return undefined;
    throw new ProblemReply(409, "slot-expired", {
      title: "The slot has expired",
      detail: "The day was let go before it was paid for. Hold a day again.",
    });
  }
  const slot = await findSlot(tx, slotId, caller ?? "");
  if (slot === undefined || slot.uprn !== submission.subject.uprn) {
    const detail = "Hold a day with a quote for this property";
    throw new ProblemReply(422, "slot-mismatch", {
      title: "The slot is for another property",
      detail: `${detail}.`,
      errors: [{ in: "body", pointer: "#/slotId", code: "slot-mismatch", detail }],
    });
  }
  refuseUnheldSlot(slot, now());
  return slot;
}

interface Amendment {
  readonly body: BulkyBookingAmendment;
  readonly slot: StoredSlot | undefined;
  readonly priced: Priced;
  readonly bulky: BulkyPolicy;
}

async function amend(
  tx: Queryable,
  { submission, booking, charge }: BookingView,
  { body, slot, priced, bulky }: Amendment,
  office: Office,
): Promise<void> {
  const now = office.now();
  const { id } = submission;
  const { lines, price } = priced;
  const before = beforeOf(charge) ?? confirmedBefore(submission.status, booking, charge.price);
  const amended: StoredBooking = {
    ...movedTo(booking, slot?.date ?? booking.date, "rebooked"),
    slot_id: slot?.id ?? booking.slot_id,
    lines,
    collection_point: body.collectionPoint ?? booking.collection_point,
    notes: body.notes ?? booking.notes,
  };
  if (slot !== undefined) {
    if (!(await bookSlot(tx, slot.id))) throw new TypeError("A slot is booked while it is booked");
    // The day that was confirmed is kept until the new one is paid for.
    if (booking.slot_id !== before?.slot_id) await releaseSlot(tx, booking.slot_id);
  }
  await writeBooking(tx, amended);
  await keepContact(tx, id, body.contact);
  if (price > charge.settled) {
    const payUntil = slot?.expires_at ?? payUntilOf(before, charge.pay_until, bulky, now);
    await writeCharge(tx, id, { price, settled: charge.settled, payUntil, before });
    const waits = { status: "awaiting-payment", phase: "open" } as const;
    return moveSubmission(tx, submission, bookingMoves, waits, now);
  }
  const back = cancellationRefund(bulky.cancellationRefund, charge.settled - price, 1);
  await payBack(tx, id, back, now);
  await writeCharge(tx, id, { price, settled: charge.settled - back });
  if (before !== undefined && before.slot_id !== amended.slot_id) {
    await releaseSlot(tx, before.slot_id);
  }
  await keepPlace(tx, amended.slot_id);
  const message = bookingMessages.putOut(amended.date);
  await moveSubmission(tx, submission, bookingMoves, { ...SCHEDULED, message }, now);
}

/** What comes back where the difference is not paid: a booking that is confirmed. */
function confirmedBefore(
  status: string,
  { slot_id, date, original_date, change_reason, lines }: StoredBooking,
  price: number,
): BookingBefore | undefined {
  if (status !== "scheduled") return undefined;
  return { slot_id, date, original_date, change_reason, lines, price };
}

/** A day that is kept waits as long as a slot would; one that is only held, as long as it is held. */
function payUntilOf(
  before: BookingBefore | undefined,
  held: Date | null,
  { slotHoldMinutes }: BulkyPolicy,
  now: Date,
): Date {
  if (before === undefined && held !== null) return held;
  return new Date(now.getTime() + slotHoldMinutes * MINUTE);
}

function refuseTooLate({ booking }: BookingView, bulky: BulkyPolicy, office: Office): void {
  if (office.now() <= cutOffFor(booking.date, bulky.amendmentCutOff, office.workingDays)) return;
  throw new ProblemReply(422, "window-closed", {
    title: "Too late to amend",
    detail: `The collection of ${dayInWords(booking.date, "en")} can no longer be amended.`,
  });
}

function closed(): ProblemReply {
  return new ProblemReply(409, "booking-closed", {
    title: "The booking is over",
    detail: "The booking was cancelled or carried out.",
  });
}
