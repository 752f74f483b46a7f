import { ProblemReply } from "@localo/runtime/server";
import type { BulkyBooking, CutOff } from "@localo/waste";
import type { Office } from "../office.js";
import { cutOffFor } from "../rules/bulky-days.js";
import type { StoredBooking } from "../store/bookings.js";
import { chargeOf, readCharge, type StoredCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { findSubmission, type StoredSubmission, submissionOf } from "../store/submissions.js";
import { instant } from "../time/london.js";
import { bookingOfSubmission } from "./booking-life.js";

/** A booking with all that belongs to it. */
export interface BookingView {
  readonly submission: StoredSubmission;
  readonly booking: StoredBooking;
  readonly charge: StoredCharge;
}

/**
 * A booking that the caller may see.
 * @throws ProblemReply 404 `not-found`
 */
export async function findBooking(
  db: Queryable,
  id: string,
  caller: string | undefined,
): Promise<BookingView> {
  const about = { domain: "waste", id, caller: caller ?? "" } as const;
  const submission = await findSubmission(db, about);
  if (submission?.type !== "bulky-booking") {
    throw new ProblemReply(404, "not-found", {
      detail: "There is no such booking for this key.",
    });
  }
  return viewOf(db, submission);
}

/** All that belongs to the booking that a submission is. */
export async function viewOf(db: Queryable, submission: StoredSubmission): Promise<BookingView> {
  const booking = await bookingOfSubmission(db, submission);
  const charge = await readCharge(db, submission.id);
  if (charge === undefined) throw new TypeError("A booking has no price");
  return { submission, booking, charge };
}

/** Whether anything can still be changed by who booked. */
export function isOpenBooking({ status, phase }: StoredSubmission): boolean {
  return phase === "open" && (status === "awaiting-payment" || status === "scheduled");
}

/** The last moment to change a booking; `undefined` where it cannot be changed any more. */
function changeableUntil(
  { submission, booking }: BookingView,
  cutOff: CutOff | undefined,
  { now, workingDays }: Office,
): string | undefined {
  if (cutOff === undefined || !isOpenBooking(submission)) return undefined;
  const until = cutOffFor(booking.date, cutOff, workingDays);
  return now() <= until ? instant(until) : undefined;
}

/** As it is published. */
export function bookingOf(view: BookingView, office: Office): BulkyBooking {
  const { submission, booking, charge } = view;
  const { bulky } = office.policy;
  const amendUntilAt = changeableUntil(view, bulky?.amendmentCutOff, office);
  const cancelUntilAt = changeableUntil(view, bulky?.cancellationCutOff, office);
  const waits = submission.status === "awaiting-payment" && charge.pay_until !== null;
  return {
    ...submissionOf(submission, office.authority),
    date: booking.date,
    ...(booking.original_date === null ? {} : { originalDate: booking.original_date }),
    ...(booking.change_reason === null ? {} : { changeReason: booking.change_reason }),
    lines: booking.lines,
    charge: chargeOf(charge),
    ...(waits ? { payUntilAt: instant(charge.pay_until) } : {}),
    ...(amendUntilAt === undefined ? {} : { amendUntilAt }),
    ...(cancelUntilAt === undefined ? {} : { cancelUntilAt }),
    collectionPoint: booking.collection_point,
    ...(booking.notes === null ? {} : { notes: booking.notes }),
  };
}
