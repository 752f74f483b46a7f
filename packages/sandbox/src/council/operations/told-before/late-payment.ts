import { randomUUID } from "node:crypto";
import { knownUprns } from "../../borough/known-uprns.js";
import type { Office } from "../../office.js";
import { bookingMessages } from "../../rules/booking-messages.js";
import { bulkyPrice } from "../../rules/bulky-price.js";
import { writeBooking } from "../../store/bookings.js";
import { insertQuote } from "../../store/bulky.js";
import { changeSubmission } from "../../store/change-submission.js";
import { writeCharge } from "../../store/charges.js";
import { insertAll, type Queryable } from "../../store/database.js";
import { insertPayment, writePaymentStatus } from "../../store/payments.js";
import { giveReference, takeSubmission } from "../../store/take-submission.js";
import { addDays, dayOf, momentOf } from "../../time/london.js";
import { catalogue } from "../bulky-quotes.js";

/** The booking's id. */
export const LATE_PAYMENT = "sub-before-late-payment";

const DAYS_AGO = 14;
const lines = [{ code: "sofa", quantity: 1 }] as const;

/** A booking of two weeks ago whose payment came when its slot had expired: the crew came on another day. */
export async function bookBefore(
  tx: Queryable,
  { now, policy, workingDays, baseUrl }: Office,
): Promise<void> {
  const { bulky } = policy;
  if (bulky?.latePayment !== "new-slot") return;
  const price = bulkyPrice(lines, catalogue, bulky);
  if (price.total === 0) return;
  const day = workingDays.before(addDays(dayOf(now()), -DAYS_AGO));
  const [booked, moved] = [workingDays.add(day, 2), workingDays.add(day, 3)];
  const [sentAt, heldUntil, paidAt] = ["10:00", "10:15", "10:40"].map((at) => momentOf(day, at));
  if (sentAt === undefined || heldUntil === undefined || paidAt === undefined) return;
  const [quote, slot] = ["quo-before", "slo-before"];
  const priced = { uprn: knownUprns.ordinary, lines: price.lines, price: price.total };
  const expires = { expires_at: heldUntil.toISOString() };
  await insertQuote(tx, {
    id: quote,
    caller: "resident",
    dates: [booked, moved],
    ...priced,
    ...expires,
  });
  const held = { id: slot, quote_id: quote, date: moved, extensions: 0, released: false };
  await insertAll(tx, "bulky_slot", [{ ...held, booked: true, ...expires }]);
  const collectionPoint = "By the gate";
  await takeSubmission(tx, {
    id: LATE_PAYMENT,
    domain: "waste",
    type: "bulky-booking",
    status: "awaiting-payment",
    caller: "resident",
    subject: { uprn: knownUprns.ordinary },
    sent: { slotId: slot, collectionPoint, contact: { email: "resident@example.com" } },
    expectedBy: booked,
    now: sentAt,
  });
  await writeBooking(tx, {
    submission_id: LATE_PAYMENT,
    slot_id: slot,
    date: moved,
    original_date: booked,
    change_reason: "slot-expired",
    lines: price.lines,
    collection_point: collectionPoint,
    notes: null,
  });
  await writeCharge(tx, LATE_PAYMENT, { price: price.total, settled: price.total });
  const payment = "pay-before";
  const secret = randomUUID();
  await insertPayment(tx, {
    id: payment,
    submissionId: LATE_PAYMENT,
    secret,
    nextUrl: `${baseUrl}/pay/${secret}`,
    amount: price.total,
    returnUrl: "https://www.ambleford.example/bulky",
    language: "en",
    now: sentAt,
    expiresAt: paidAt,
  });
  await writePaymentStatus(tx, payment, { status: "paid", paidAt });
  await giveReference(tx, LATE_PAYMENT);
  const message = bookingMessages.otherDay(booked, moved);
  await changeSubmission(tx, LATE_PAYMENT, { status: "scheduled", phase: "open", message }, paidAt);
  const done = { status: "completed", phase: "closed", outcome: "collected", message } as const;
  await changeSubmission(tx, LATE_PAYMENT, done, momentOf(moved, "11:30"));
}
