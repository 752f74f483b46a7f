import { randomBytes, timingSafeEqual } from "node:crypto";
import type { LocalisedText } from "@localo/core";
import type { Office } from "../office.js";
import type { InTransaction, PayerChoice, PaymentDesk, ShownPayment } from "../payment-desk.js";
import { mayMove, paymentMoves } from "../rules/moves.js";
import type { Queryable } from "../store/database.js";
import {
  paymentBySecret,
  type StoredPayment,
  writePaymentStatus,
  writeToken,
} from "../store/payments.js";
import { readSubmission } from "../store/submissions.js";
import { endPayment, type PaymentEnd } from "./end-payment.js";

/** Bytes of a form's one-use token. */
const TOKEN = 24;

const ENDS: { readonly [choice in PayerChoice]: PaymentEnd } = {
  pay: { status: "paid" },
  decline: { status: "failed", failure: "declined" },
  cancel: { status: "cancelled", failure: "cancelled-by-payer" },
};

const BULKY: LocalisedText = { en: "Bulky waste collection", cy: "Casgliad gwastraff swmpus" };
const GARDEN: LocalisedText = {
  en: "Garden waste collections",
  cy: "Casgliadau gwastraff gardd",
};

/** What a payer reads that they pay for, by the submission's type. */
const DESCRIPTIONS: Readonly<Record<string, LocalisedText | undefined>> = {
  "bulky-booking": BULKY,
  application: { en: "Planning application fee", cy: "Ffi cais cynllunio" },
};

/** The payment page's way into the council. */
export function paymentDesk(office: Office, inTransaction: InTransaction): PaymentDesk {
  return {
    async show(secret) {
      await office.database();
      return inTransaction(async (tx) => {
        const payment = await paymentBySecret(tx, secret);
        if (payment === undefined) return undefined;
        const open = mayMove(paymentMoves, payment.status, "pending");
        const token = open ? randomBytes(TOKEN).toString("base64url") : undefined;
        if (token !== undefined) {
          await writeToken(tx, payment.id, token);
          await writePaymentStatus(tx, payment.id, { status: "pending" });
        }
        return shown(tx, payment, token, office);
      });
    },
    async choose(secret, token, choice) {
      await office.database();
      return inTransaction(async (tx) => {
        const payment = await paymentBySecret(tx, secret);
        if (payment === undefined) return undefined;
        const { return_url: returnUrl, status } = payment;
        if (!mayMove(paymentMoves, status, "pending")) return { outcome: "finished", returnUrl };
        if (!isToken(payment, token)) return { outcome: "stale", returnUrl };
        await endPayment(tx, payment, ENDS[choice], office);
        return { outcome: "done", returnUrl };
      });
    },
  };
}

function isToken({ token }: StoredPayment, sent: string): boolean {
  if (token === null) return false;
  const [kept, given] = [Buffer.from(token), Buffer.from(sent)];
  return kept.length === given.length && timingSafeEqual(kept, given);
}

async function shown(
  tx: Queryable,
  payment: StoredPayment,
  token: string | undefined,
  { authority }: Office,
): Promise<ShownPayment> {
  const { amount, failure, language, return_url, status, submission_id } = payment;
  const submission = await readSubmission(tx, submission_id);
  return {
    authority: authority.name ?? authority.code,
    description: DESCRIPTIONS[submission?.type ?? ""] ?? GARDEN,
    amountPence: amount,
    language,
    status,
    failure,
    returnUrl: return_url,
    ...(token === undefined ? {} : { token }),
  };
}
