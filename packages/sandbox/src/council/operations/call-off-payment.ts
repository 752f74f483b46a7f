import { ProblemReply } from "@localo/runtime/server";
import type { Queryable } from "../store/database.js";
import { openPaymentFor } from "../store/payments.js";
import { closePayment } from "./end-payment.js";

/**
 * Clears the way for a change of what is paid: a payment that nobody has begun is called off; one that
 * someone is making stands in the way.
 * @throws ProblemReply 409 `payment-in-progress`
 */
export async function callOffPayment(tx: Queryable, id: string, now: Date): Promise<void> {
  const payment = await openPaymentFor(tx, id);
  if (payment === undefined) return;
  if (payment.status === "pending") {
    throw new ProblemReply(409, "payment-in-progress", {
      title: "A payment is under way",
      detail: "Wait until the payment is finished, then try again.",
    });
  }
  const end = { status: "cancelled", failure: "cancelled-by-council" } as const;
  await closePayment(tx, payment, end, now);
}
