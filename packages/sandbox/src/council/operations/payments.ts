import { randomBytes, randomUUID } from "node:crypto";
import type { SubmissionPayment, SubmissionPaymentRequest } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import { type Office, transactionOf, type WriteContext } from "../office.js";
import { pence } from "../rules/bulky-price.js";
import { mayMove, paymentMoves } from "../rules/moves.js";
import { mayReturnTo } from "../rules/return-url.js";
import { readCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { insertPayment, openPaymentFor, readPayment } from "../store/payments.js";
import { refundOf, refundsOf } from "../store/refunds.js";
import { findSubmission, type StoredSubmission } from "../store/submissions.js";
import { instant } from "../time/london.js";
import { findPayment, unknown } from "./find-payment.js";
import { refundableOf } from "./pay-back.js";
import { refundPayment } from "./refund-payment.js";
import { refusal } from "./refuse-application.js";
import { shownAnew } from "./shown-anew.js";

/** How long a payer has, in milliseconds: as long as GOV.UK Pay gives them. */
const PAYABLE = 90 * 60 * 1000;
/** Bytes of what alone opens a payment's page. */
const SECRET = 24;

/** Who asks, and at which address. */
interface PayContext extends WriteContext {
  readonly request: Request;
}

/** What a domain does with payments. */
export function paymentOperations(office: Office, domain: DomainName) {
  return {
    /** `POST /payments` */
    async createPayment(
      { body }: { readonly body: SubmissionPaymentRequest },
      context: PayContext,
    ): Promise<{ status: 201; body: SubmissionPayment; headers: { Location: string } }> {
      const tx = transactionOf(context);
      const now = office.now();
      const about = { domain, id: body.submissionId, caller: context.caller?.id ?? "" };
      const submission = await findSubmission(tx, about);
      if (submission === undefined) throw unknown("submission");
      if (!mayReturnTo(body.returnUrl)) throw notAllowed();
      const amount = await dueOf(tx, submission);
      const id = `pay-${randomUUID()}`;
      const secret = randomBytes(SECRET).toString("base64url");
      await insertPayment(tx, {
        id,
        submissionId: submission.id,
        secret,
        nextUrl: new URL(`/pay/${secret}`, context.request.url).href,
        amount,
        returnUrl: body.returnUrl,
        language: body.language === "cy" ? "cy" : "en",
        now,
        expiresAt: new Date(now.getTime() + PAYABLE),
      });
      await shownAnew(tx, submission, now);
      const payment = await publishedPayment(tx, id, office);
      return { status: 201, body: payment, headers: { Location: `/${domain}/v1/payments/${id}` } };
    },

    /** `GET /payments/{id}` */
    async getPayment(
      { id }: { readonly id: string },
      { caller }: Pick<WriteContext, "caller">,
    ): Promise<{ status: 200; body: SubmissionPayment }> {
      const db = await office.database();
      await findPayment(db, { domain, id, caller: caller?.id ?? "" });
      return { status: 200, body: await publishedPayment(db, id, office) };
    },

    refundPayment: refundPayment(office, domain),
  };
}

/**
 * How much of a submission can be paid now, in pence.
 * @throws ProblemReply 409 `slot-expired`, `already-closed`, `payment-not-due` or `payment-in-progress`
 */
async function dueOf(
  tx: Queryable,
  { id, type, status, phase, outcome }: StoredSubmission,
): Promise<number> {
  if (outcome === "expired" && type === "bulky-booking") {
    const detail = "It was not paid for in time. Book again.";
    throw new ProblemReply(409, "slot-expired", { title: "The slot has expired", detail });
  }
  if (phase === "closed") {
    const detail = "There is nothing to pay for any more.";
    throw new ProblemReply(409, "already-closed", { title: "It is over already", detail });
  }
  const charge = await readCharge(tx, id);
  if (status !== "awaiting-payment" || charge === undefined) throw notDue();
  if ((await openPaymentFor(tx, id)) !== undefined) {
    const detail = "Send the payer to that payment, or wait until it is finished.";
    throw new ProblemReply(409, "payment-in-progress", { title: "A payment is under way", detail });
  }
  return charge.price - charge.settled;
}

async function publishedPayment(
  db: Queryable,
  id: string,
  { authority, now }: Office,
): Promise<SubmissionPayment> {
  const row = await readPayment(db, id);
  if (row === undefined) throw new TypeError("A payment is gone");
  const refunds = await refundsOf(db, id);
  const open = mayMove(paymentMoves, row.status, "failed") && row.failure === null;
  return {
    authority,
    id,
    submissionId: row.submission_id,
    amount: pence(row.amount),
    status: row.status,
    finished: !open,
    ...(row.failure === null ? {} : { failure: row.failure }),
    refundable: pence(refundableOf(row)),
    refunded: pence(row.refunded),
    ...(refunds.length === 0 ? {} : { refunds: refunds.map((one) => refundOf(one, now())) }),
    createdAt: instant(row.created_at),
    ...(row.paid_at === null ? {} : { paidAt: instant(row.paid_at) }),
    ...(open ? { nextUrl: row.next_url, expiresAt: instant(row.expires_at) } : {}),
  };
}

function notAllowed(): ProblemReply {
  return refusal("return-url-not-allowed", "Payers are not sent to this address", {
    pointer: "#/returnUrl",
    detail: "Use an https address, or http on localhost",
  });
}

function notDue(): ProblemReply {
  return new ProblemReply(409, "payment-not-due", {
    title: "There is nothing to pay",
    detail: "It is free, or paid already.",
  });
}
