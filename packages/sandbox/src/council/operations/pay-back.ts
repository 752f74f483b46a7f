import { mayMove, paymentMoves } from "../rules/moves.js";
import type { Queryable } from "../store/database.js";
import { refundablePayments, type StoredPayment, writePaymentStatus } from "../store/payments.js";
import { insertRefund, type StoredRefund } from "../store/refunds.js";

/** How much of a payment can still go back, in pence. */
export function refundableOf({ status, amount, refunded }: StoredPayment): number {
  return status === "paid" ? amount - refunded : 0;
}

/**
 * Sends a part of a payment back, or all that is left of it.
 * @throws RangeError for more than is left
 */
export async function refund(
  tx: Queryable,
  payment: StoredPayment,
  { amount, reason }: { readonly amount: number; readonly reason?: string | undefined },
  now: Date,
): Promise<StoredRefund> {
  const left = refundableOf(payment);
  if (amount > left || !mayMove(paymentMoves, payment.status, "refunded")) {
    throw new RangeError("More would go back than was paid");
  }
  const row = await insertRefund(tx, { paymentId: payment.id, amount, reason }, now);
  if (amount === left) await writePaymentStatus(tx, payment.id, { status: "refunded" });
  return row;
}

/**
 * Sends money of a submission back, from the payment that came last on. What an officer has paid back by
 * hand before does not go back twice.
 * @param amount in pence
 */
export async function payBack(
  tx: Queryable,
  submissionId: string,
  amount: number,
  now: Date,
): Promise<void> {
  let left = amount;
  for (const payment of await refundablePayments(tx, submissionId)) {
    const part = Math.min(left, refundableOf(payment));
    if (part > 0) await refund(tx, payment, { amount: part }, now);
    left -= part;
  }
}
