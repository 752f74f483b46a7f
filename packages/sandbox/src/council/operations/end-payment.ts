import type { Office } from "../office.js";
import { mayMove, paymentMoves } from "../rules/moves.js";
import { readCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import {
  openPaymentFor,
  type StoredPayment,
  writePaymentStatus,
  writeToken,
} from "../store/payments.js";
import { readSubmission } from "../store/submissions.js";
import { payBack } from "./pay-back.js";
import { payables } from "./payables.js";
import { shownAnew } from "./shown-anew.js";

/** How a payment ends. */
export type PaymentEnd =
  | { readonly status: "paid" }
  | {
      readonly status: "failed";
      readonly failure: "declined" | "expired" | "provider-error";
    }
  | {
      readonly status: "cancelled";
      readonly failure: "cancelled-by-payer" | "cancelled-by-council";
    };

/**
 * Ends a payment, and nothing follows for what it was for.
 * @throws TypeError for a payment that cannot end so any more
 */
export async function closePayment(
  tx: Queryable,
  { id, status }: StoredPayment,
  end: PaymentEnd,
  now: Date,
): Promise<void> {
  if (!mayMove(paymentMoves, status, end.status)) {
    throw new TypeError(`A payment cannot move from ${status} to ${end.status}`);
  }
  await writePaymentStatus(tx, id, { ...end, ...(end.status === "paid" ? { paidAt: now } : {}) });
  await writeToken(tx, id, undefined);
}

/**
 * Ends a payment, and does what follows for what is paid, in one transaction.
 * @throws TypeError for a payment that cannot end so any more
 */
export async function endPayment(
  tx: Queryable,
  payment: StoredPayment,
  end: PaymentEnd,
  office: Office,
): Promise<void> {
  const now = office.now();
  await closePayment(tx, payment, end, now);
  const submission = await readSubmission(tx, payment.submission_id);
  if (submission === undefined) throw new TypeError("What was paid is gone");
  if (end.status !== "paid") {
    await shownAnew(tx, submission, now);
    return lapseIfDue(tx, payment.submission_id, office);
  }
  const charge = await readCharge(tx, submission.id);
  const payable = payables[submission.type];
  // An application that is on the register by now costs its fee all the same.
  const calledOff = submission.phase === "closed" && submission.outcome !== "registered";
  if (calledOff || charge === undefined || payable === undefined) {
    // It was called off while someone paid.
    await payBack(tx, submission.id, payment.amount, now);
    return shownAnew(tx, submission, now);
  }
  await payable.paid(tx, submission, charge, payment.amount, office);
}

/** Ends what was not paid for in time, unless someone is paying at the moment. */
export async function lapseIfDue(tx: Queryable, id: string, office: Office): Promise<void> {
  const submission = await readSubmission(tx, id);
  const charge = await readCharge(tx, id);
  if (submission?.status !== "awaiting-payment" || charge === undefined) return;
  if (charge.pay_until === null || charge.pay_until > office.now()) return;
  if ((await openPaymentFor(tx, id)) !== undefined) return;
  await payables[submission.type]?.lapsed(tx, submission, charge, office);
}
