import { firstRow, type Queryable } from "./database.js";

/** A payment as the council keeps it. */
export interface StoredPayment {
  readonly id: string;
  readonly submission_id: string;
  readonly secret: string;
  readonly next_url: string;
  readonly token: string | null;
  /** In pence. */
  readonly amount: number;
  readonly status: string;
  readonly failure: string | null;
  readonly return_url: string;
  readonly language: "en" | "cy";
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly paid_at: Date | null;
  /** How much of it went back, in pence. */
  readonly refunded: number;
}

const SELECT = `
  SELECT p.id, p.submission_id, p.secret, p.next_url, p.token, p.amount, p.status, p.failure,
    p.return_url, p.language, p.created_at, p.expires_at, p.paid_at,
    coalesce((SELECT sum(r.amount) FROM refund r WHERE r.payment_id = p.id), 0)::bigint AS refunded
  FROM payment p`;

/** What a new payment is made of. */
export interface NewPayment {
  readonly id: string;
  readonly submissionId: string;
  readonly secret: string;
  readonly nextUrl: string;
  readonly amount: number;
  readonly returnUrl: string;
  readonly language: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Keeps a payment that nobody has begun. */
export async function insertPayment(tx: Queryable, payment: NewPayment): Promise<void> {
  await tx.query(
    `INSERT INTO payment (
       id, submission_id, secret, next_url, amount, status, return_url, language, created_at, expires_at
     ) VALUES ($1, $2, $3, $4, $5, 'created', $6, $7, $8, $9)`,
    [
      payment.id,
      payment.submissionId,
      payment.secret,
      payment.nextUrl,
      payment.amount,
      payment.returnUrl,
      payment.language,
      payment.now.toISOString(),
      payment.expiresAt.toISOString(),
    ],
  );
}

/** A payment. */
export function readPayment(db: Queryable, id: string): Promise<StoredPayment | undefined> {
  return firstRow(db, `${SELECT} WHERE p.id = $1`, [id]);
}

/** The payment whose page has this secret in its address. */
export function paymentBySecret(db: Queryable, secret: string): Promise<StoredPayment | undefined> {
  return firstRow(db, `${SELECT} WHERE p.secret = $1`, [secret]);
}

/** The payment of a submission that has not ended. There is one at most. */
export function openPaymentFor(
  db: Queryable,
  submissionId: string,
): Promise<StoredPayment | undefined> {
  return firstRow(
    db,
    `${SELECT} WHERE p.submission_id = $1 AND p.status IN ('created', 'pending')`,
    [submissionId],
  );
}

/** The payments that nobody finished in time. */
export async function overduePayments(db: Queryable, now: Date): Promise<StoredPayment[]> {
  const { rows } = await db.query<StoredPayment>(
    `${SELECT} WHERE p.status IN ('created', 'pending') AND p.expires_at <= $1 ORDER BY p.number`,
    [now.toISOString()],
  );
  return rows;
}

/** The payments of a submission that have something left to pay back, the newest first. */
export async function refundablePayments(
  db: Queryable,
  submissionId: string,
): Promise<StoredPayment[]> {
  const { rows } = await db.query<StoredPayment>(
    `${SELECT} WHERE p.submission_id = $1 AND p.status = 'paid' ORDER BY p.number DESC`,
    [submissionId],
  );
  return rows;
}

/** What changes in a payment. What is left out stays. */
export interface PaymentChange {
  readonly status: string;
  readonly failure?: string;
  readonly paidAt?: Date;
}

/** Writes how far a payment has come. */
export async function writePaymentStatus(
  tx: Queryable,
  id: string,
  { status, failure, paidAt }: PaymentChange,
): Promise<void> {
  await tx.query(
    `UPDATE payment SET status = $2, failure = coalesce($3, failure), paid_at = coalesce($4, paid_at)
     WHERE id = $1`,
    [id, status, failure ?? null, paidAt?.toISOString() ?? null],
  );
}

/** Keeps the one-use token of the form that was shown last; `undefined` takes it away. */
export async function writeToken(
  tx: Queryable,
  id: string,
  token: string | undefined,
): Promise<void> {
  await tx.query("UPDATE payment SET token = $2 WHERE id = $1", [id, token ?? null]);
}
