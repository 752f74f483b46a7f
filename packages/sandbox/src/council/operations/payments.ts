import { randomBytes, randomUUID } from "node:crypto";
import { ProblemReply } from "@localo/runtime/server";
import type { WastePayment } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { pence } from "../rules/bulky-price.js";
import { mayMove, paymentMoves } from "../rules/moves.js";
import { mayReturnTo } from "../rules/return-url.js";
import { readCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import {
  insertPayment,
  openPaymentFor,
  readPayment,
  type StoredPayment,
} from "../store/payments.js";
import { refundOf, refundsOf } from "../store/refunds.js";
import { findSubmission } from "../store/submissions.js";
import { instant } from "../time/london.js";
import { shownAnew } from "./end-payment.js";
import { refundableOf } from "./pay-back.js";
import { refusal } from "./refuse-application.js";

/** How long a payer has, in milliseconds: as long as GOV.UK Pay gives them. */
const PAYABLE = 90 * 60 * 1000;
/** Bytes of what alone opens a payment's page. */
const SECRET = 24;

/** `POST /payments` */
export function createPayment(office: Office): Operation<"createPayment"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const caller = context.caller?.id ?? "";
    const about = { domain: "waste", id: body.submissionId, caller } as const;
    const submission = await findSubmission(tx, about);
    if (submission === undefined) {
      throw context.problem(404, "not-found", {
        detail: "There is no such submission for this key.",
      });
    }
    if (!mayReturnTo(body.returnUrl)) throw notAllowed();
    if (submission.outcome === "expired" && submission.type === "bulky-booking") {
      throw context.problem(409, "slot-expired", {
        title: "The slot has expired",
        detail: "It was not paid for in time. Book again.",
      });
    }
    if (submission.phase === "closed") {
      throw context.problem(409, "already-closed", {
        title: "It is over already",
        detail: "There is nothing to pay for any more.",
      });
    }
    const charge = await readCharge(tx, submission.id);
    if (submission.status !== "awaiting-payment" || charge === undefined) throw notDue();
    if ((await openPaymentFor(tx, submission.id)) !== undefined) {
      throw context.problem(409, "payment-in-progress", {
        title: "A payment is under way",
        detail: "Send the payer to that payment, or wait until it is finished.",
      });
    }
    const id = `pay-${randomUUID()}`;
    const secret = randomBytes(SECRET).toString("base64url");
    await insertPayment(tx, {
      id,
      submissionId: submission.id,
      secret,
      nextUrl: new URL(`/pay/${secret}`, context.request.url).href,
      amount: charge.price - charge.settled,
      returnUrl: body.returnUrl,
      language: body.language === "cy" ? "cy" : "en",
      now,
      expiresAt: new Date(now.getTime() + PAYABLE),
    });
    await shownAnew(tx, submission, now);
    const payment = await publishedPayment(tx, id, office);
    return { status: 201, body: payment, headers: { Location: `/waste/v1/payments/${id}` } };
  };
}

/** `GET /payments/{id}` */
export function getPayment(office: Office): Operation<"getPayment"> {
  return async ({ id }, { caller }) => {
    const db = await office.database();
    await findPayment(db, id, caller?.id);
    return { status: 200, body: await publishedPayment(db, id, office) };
  };
}

/**
 * A payment of a submission that the caller may see.
 * @throws ProblemReply 404 `not-found`
 */
export async function findPayment(
  db: Queryable,
  id: string,
  caller: string | undefined,
): Promise<StoredPayment> {
  const payment = await readPayment(db, id);
  const about = {
    domain: "waste",
    id: payment?.submission_id ?? "",
    caller: caller ?? "",
  } as const;
  if (payment === undefined || (await findSubmission(db, about)) === undefined) {
    throw new ProblemReply(404, "not-found", { detail: "There is no such payment for this key." });
  }
  return payment;
}

async function publishedPayment(
  db: Queryable,
  id: string,
  { authority, now }: Office,
): Promise<WastePayment> {
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
