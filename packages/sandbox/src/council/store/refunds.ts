import { randomUUID } from "node:crypto";
import type { PaymentRefund } from "@localo/core";
import { pence } from "../rules/bulky-price.js";
import { instant } from "../time/london.js";
import type { Queryable } from "./database.js";
import { storable } from "./storable.js";

/** How long the sandbox's provider takes to send money back, in milliseconds. */
const ON_ITS_WAY = 24 * 60 * 60 * 1000;

/** Money that went back, as the council keeps it. */
export interface StoredRefund {
  readonly id: string;
  readonly payment_id: string;
  /** In pence. */
  readonly amount: number;
  readonly created_at: Date;
}

/** Keeps a refund. */
export async function insertRefund(
  tx: Queryable,
  refund: {
    readonly paymentId: string;
    readonly amount: number;
    readonly reason?: string | undefined;
  },
  now: Date,
): Promise<StoredRefund> {
  const { paymentId, amount, reason = null } = refund;
  const row = { id: `rfd-${randomUUID()}`, payment_id: paymentId, amount, created_at: now };
  await tx.query(
    "INSERT INTO refund (id, payment_id, amount, reason, created_at) VALUES ($1, $2, $3, $4, $5)",
    [row.id, paymentId, amount, storable(reason), now.toISOString()],
  );
  return row;
}

/** The refunds of a payment, the oldest first. */
export async function refundsOf(db: Queryable, paymentId: string): Promise<StoredRefund[]> {
  const { rows } = await db.query<StoredRefund>(
    "SELECT id, payment_id, amount, created_at FROM refund WHERE payment_id = $1 ORDER BY number",
    [paymentId],
  );
  return rows;
}

/** As it is published at a moment. */
export function refundOf(row: StoredRefund, now: Date): PaymentRefund {
  const { id, payment_id, amount, created_at } = row;
  const sent = now.getTime() - created_at.getTime() >= ON_ITS_WAY;
  return {
    id,
    paymentId: payment_id,
    amount: pence(amount),
    status: sent ? "paid" : "submitted",
    createdAt: instant(created_at),
  };
}
