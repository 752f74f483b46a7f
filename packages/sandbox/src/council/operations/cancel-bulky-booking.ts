import type { SubmissionWithdrawal } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import { type Office, type Operation, transactionOf } from "../office.js";
import { cutOffFor } from "../rules/bulky-days.js";
import { cancellationRefund } from "../rules/cancellation-refund.js";
import { bookingMoves } from "../rules/moves.js";
import { releaseSlot } from "../store/bulky.js";
import { writeCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { keepWithdrawal } from "../store/keep-withdrawal.js";
import { dayInWords } from "../time/london.js";
import { beforeOf } from "./booking-life.js";
import { type BookingView, bookingOf, findBooking, isOpenBooking } from "./booking-view.js";
import { callOffPayment } from "./call-off-payment.js";
import { moveSubmission } from "./move-submission.js";
import { payBack } from "./pay-back.js";

/** `POST /bulky/bookings/{id}/cancel` */
export function cancelBulkyBooking(office: Office): Operation<"cancelBulkyBooking"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id;
    await cancelBooking(tx, await findBooking(tx, id, caller), body, office);
    return { status: 200, body: bookingOf(await findBooking(tx, id, caller), office) };
  };
}

/**
 * Calls a booking off, lets its day go and pays back what the policy says.
 * @throws ProblemReply 409 `already-closed` or `payment-in-progress`, 422 `window-closed`
 */
export async function cancelBooking(
  tx: Queryable,
  view: BookingView,
  withdrawal: SubmissionWithdrawal | undefined,
  office: Office,
): Promise<void> {
  const { submission, booking, charge } = view;
  const { id } = submission;
  if (submission.phase === "closed") {
    throw new ProblemReply(409, "already-closed", {
      title: "It is over already",
      detail: "The booking is over: it was cancelled or carried out.",
    });
  }
  // What nobody has paid for yet keeps no crew waiting.
  if (!isOpenBooking(submission) || charge.settled > 0 || submission.status === "scheduled") {
    refuseTooLate(view, office);
  }
  const now = office.now();
  await callOffPayment(tx, id, now);
  const rule = office.policy.bulky?.cancellationRefund ?? "full";
  const back = cancellationRefund(rule, charge.settled, 1);
  await payBack(tx, id, back, now);
  const before = beforeOf(charge);
  const price = before?.price ?? charge.price;
  await writeCharge(tx, id, { price, settled: charge.settled - back });
  await releaseSlot(tx, booking.slot_id);
  if (before !== undefined) await releaseSlot(tx, before.slot_id);
  await keepWithdrawal(tx, id, withdrawal);
  const cancelled = { status: "cancelled", phase: "closed", outcome: "withdrawn" } as const;
  await moveSubmission(tx, submission, bookingMoves, cancelled, now);
}

function refuseTooLate(
  { submission, booking }: BookingView,
  { now, policy, workingDays }: Office,
): void {
  const { bulky } = policy;
  const until = bulky && cutOffFor(booking.date, bulky.cancellationCutOff, workingDays);
  if (isOpenBooking(submission) && (until === undefined || now() <= until)) return;
  throw new ProblemReply(422, "window-closed", {
    title: "Too late to cancel",
    detail: `The collection of ${dayInWords(booking.date, "en")} can no longer be cancelled.`,
  });
}
