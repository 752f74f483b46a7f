import type { PaymentRefund, PaymentRefundRequest } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import { type Office, transactionOf, type WriteContext } from "../office.js";
import { refundOf } from "../store/refunds.js";
import { readSubmission } from "../store/submissions.js";
import { findPayment } from "./find-payment.js";
import { refund, refundableOf } from "./pay-back.js";
import { refusal } from "./refuse-application.js";
import { shownAnew } from "./shown-anew.js";

const PENCE = 100;

/** `POST /payments/{id}/refunds` of a domain. */
export function refundPayment(office: Office, domain: DomainName) {
  return async (
    { id, body }: { readonly id: string; readonly body: PaymentRefundRequest },
    context: WriteContext,
  ): Promise<{ status: 201; body: PaymentRefund }> => {
    const tx = transactionOf(context);
    const now = office.now();
    const payment = await findPayment(tx, { domain, id, caller: context.caller?.id ?? "" });
    if (payment.paid_at === null) {
      throw new ProblemReply(409, "payment-not-paid", {
        title: "Nothing was paid",
        detail: "The payment has not arrived, so nothing can be paid back.",
      });
    }
    const left = refundableOf(payment);
    if (body.refundablePence !== undefined && body.refundablePence !== left) {
      const detail = "Look at the payment again";
      const at = { pointer: "#/refundablePence", code: "refundable-changed", detail };
      throw new ProblemReply(409, "refundable-changed", {
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
