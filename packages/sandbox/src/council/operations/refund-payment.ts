import { type Office, type Operation, transactionOf } from "../office.js";
import { refundOf } from "../store/refunds.js";
import { readSubmission } from "../store/submissions.js";
import { shownAnew } from "./end-payment.js";
import { refund, refundableOf } from "./pay-back.js";
import { findPayment } from "./payments.js";
import { refusal } from "./refuse-application.js";

const PENCE = 100;

/** `POST /payments/{id}/refunds` */
export function refundPayment(office: Office): Operation<"refundPayment"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const payment = await findPayment(tx, id, context.caller?.id);
    if (payment.paid_at === null) {
      throw context.problem(409, "payment-not-paid", {
        title: "Nothing was paid",
        detail: "The payment has not arrived, so nothing can be paid back.",
      });
    }
    const left = refundableOf(payment);
    if (body.refundablePence !== undefined && body.refundablePence !== left) {
      const detail = "Look at the payment again";
      const at = { pointer: "#/refundablePence", code: "refundable-changed", detail };
      throw context.problem(409, "refundable-changed", {
        title: "Another refund came in between",
        detail: `${inPounds(left)} can still be paid back. Look at the payment and decide again.`,
        errors: [{ in: "body", ...at }],
      });
    }
    if (body.amountPence > left) {
      throw refusal("refund-too-large", "More than can be paid back", {
        pointer: "#/amountPence",
        detail: `${inPounds(left)} can still be paid back`,
      });
    }
    const row = await refund(tx, payment, { amount: body.amountPence, reason: body.reason }, now);
    const submission = await readSubmission(tx, payment.submission_id);
    if (submission !== undefined) await shownAnew(tx, submission, now);
    return { status: 201, body: refundOf(row, now) };
  };
}

/** `£20.00` */
export function inPounds(amountPence: number): string {
  return `£${(amountPence / PENCE).toFixed(2)}`;
}
