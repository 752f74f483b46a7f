import { ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import type { Queryable } from "../store/database.js";
import { readPayment, type StoredPayment } from "../store/payments.js";
import { findSubmission } from "../store/submissions.js";

/** Which payment, and who asks. */
export interface PaymentQuestion {
  readonly domain: DomainName;
  readonly id: string;
  /** Name of the key. */
  readonly caller: string;
}

/**
 * A payment of a submission that the caller may see.
 * @throws ProblemReply 404 `not-found`
 */
export async function findPayment(
  db: Queryable,
  { domain, id, caller }: PaymentQuestion,
): Promise<StoredPayment> {
  const payment = await readPayment(db, id);
  if (payment === undefined) throw unknown("payment");
  const about = { domain, id: payment.submission_id, caller };
  if ((await findSubmission(db, about)) === undefined) throw unknown("payment");
  return payment;
}

/** 404: there is none, or it is another caller's. */
export function unknown(what: "payment" | "submission"): ProblemReply {
  return new ProblemReply(404, "not-found", { detail: `There is no such ${what} for this key.` });
}
