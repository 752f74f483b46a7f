import type { Charge } from "@localo/waste";
import { pence } from "../rules/bulky-price.js";
import { firstRow, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** What a submission costs. All amounts are pence. */
export interface StoredCharge {
  readonly price: number;
  /** How much of the price is paid for. */
  readonly settled: number;
  /** Until when the council waits for the rest. */
  readonly pay_until: Date | null;
  /** What stood before an amendment that is not paid yet. */
  readonly before: unknown;
  /** All that was ever paid, and all that went back. */
  readonly paid: number;
  readonly refunded: number;
}

/** What a submission costs, and what was paid for it so far; `undefined` for one that is not paid for. */
export function readCharge(db: Queryable, submissionId: string): Promise<StoredCharge | undefined> {
  return firstRow(
    db,
    `SELECT c.price, c.settled, c.pay_until, c.before,
       coalesce((
         SELECT sum(p.amount) FROM payment p
         WHERE p.submission_id = c.submission_id AND p.paid_at IS NOT NULL
       ), 0)::bigint AS paid,
       coalesce((
         SELECT sum(r.amount) FROM refund r JOIN payment p ON p.id = r.payment_id
         WHERE p.submission_id = c.submission_id
       ), 0)::bigint AS refunded
     FROM charge c WHERE c.submission_id = $1`,
    [submissionId],
  );
}

/** What a submission costs from now on. */
export interface ChargeChange {
  readonly price: number;
  readonly settled: number;
  readonly payUntil?: Date | undefined;
  /** JSON of what comes back where the rest is not paid. */
  readonly before?: unknown;
}

/** Writes what a submission costs, in place of what it cost. */
export async function writeCharge(
  tx: Queryable,
  submissionId: string,
  { price, settled, payUntil, before }: ChargeChange,
): Promise<void> {
  await tx.query(
    `INSERT INTO charge (submission_id, price, settled, pay_until, before)
     VALUES ($1, $2, $3, $4, $5::jsonb)
     ON CONFLICT (submission_id) DO UPDATE SET price = excluded.price, settled = excluded.settled,
       pay_until = excluded.pay_until, before = excluded.before`,
    [
      submissionId,
      price,
      settled,
      payUntil?.toISOString() ?? null,
      before === undefined ? null : JSON.stringify(storable(before)),
    ],
  );
}

/** As it is published. */
export function chargeOf({ price, paid, refunded }: StoredCharge): Charge {
  return { price: pence(price), paid: pence(paid), refunded: pence(refunded) };
}
