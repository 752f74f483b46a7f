import type { Payment } from "@localo/core";
import { pence } from "../rules/bulky-price.js";
import { instant } from "../time/london.js";

/** The payment of a submission that was asked for last. */
export interface LastPayment {
  readonly id: string;
  /** In pence. */
  readonly amount: number;
  readonly status: string;
  /** Where the payer is sent; `null` once there is nothing to do there. */
  readonly nextUrl: string | null;
  /** RFC 3339. */
  readonly paidAt: string | null;
}

/** The last payment of a submission `s`, as `LastPayment`; NULL where none was asked for. */
export const LAST_PAYMENT = `(
  SELECT jsonb_build_object(
    'id', p.id, 'amount', p.amount, 'status', p.status, 'paidAt', p.paid_at,
    'nextUrl', CASE WHEN p.status IN ('created', 'pending') THEN p.next_url END
  )
  FROM payment p WHERE p.submission_id = s.id ORDER BY p.number DESC LIMIT 1
)`;

/** As a submission shows it. */
export function paymentOf({ id, amount, status, nextUrl, paidAt }: LastPayment): Payment {
  return {
    id,
    amount: pence(amount),
    status,
    ...(nextUrl === null ? {} : { nextUrl }),
    ...(paidAt === null ? {} : { paidAt: instant(new Date(paidAt)) }),
  };
}
