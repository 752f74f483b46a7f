import type { Office } from "../office.js";
import { firstRow, type Queryable } from "../store/database.js";
import { overduePayments } from "../store/payments.js";
import { PUBLICATION_DUE } from "../store/planning/due.js";
import { dayOf } from "../time/london.js";
import { endPayment, lapseIfDue } from "./end-payment.js";
import { publishDue } from "./planning/publish-due.js";
import { endSubscription } from "./subscription-life.js";

/** Submissions that wait for a payment whose time is over. $1 is now. */
const UNPAID = `
  SELECT c.submission_id AS id FROM charge c JOIN submission s ON s.id = c.submission_id
  WHERE c.pay_until <= $1 AND s.status = 'awaiting-payment'
    AND NOT EXISTS (
      SELECT 1 FROM payment p
      WHERE p.submission_id = c.submission_id AND p.status IN ('created', 'pending')
    )`;

/** Subscriptions whose last day is over. $1 is today. */
const ENDED = `
  SELECT g.submission_id AS id FROM garden_subscription g JOIN submission s ON s.id = g.submission_id
  WHERE s.status = 'active' AND g.end_date < $1::date`;

/** Properties whose service point's last day is over. $1 is today. */
const UNSERVED = `
  SELECT p.id FROM service_point p JOIN served_property s ON s.service_point_id = p.id
  WHERE p.end_date < $1::date`;

/** Whether time alone has ended something that is still kept as if it had not. */
export async function isAnythingDue(db: Queryable, now: Date): Promise<boolean> {
  const row = await firstRow<{ due: boolean }>(
    db,
    `SELECT EXISTS (
       SELECT 1 FROM payment WHERE status IN ('created', 'pending') AND expires_at <= $1
     ) OR EXISTS (${UNPAID}) OR EXISTS (${ENDED.replace("$1", "$2")})
       OR EXISTS (${UNSERVED.replace("$1", "$2")}) OR ${PUBLICATION_DUE} AS due`,
    [now.toISOString(), dayOf(now)],
  );
  return row?.due === true;
}

/**
 * Does what time has brought about: payments that nobody finished, what was not paid for,
 * subscriptions that ran out, what is to be published by now and service points that are no longer
 * used. It is written down as of now and not of the moment when it fell due: who asks what has changed
 * since they last asked would miss it there.
 */
export async function settleDue(tx: Queryable, office: Office): Promise<void> {
  const now = office.now();
  for (const payment of await overduePayments(tx, now)) {
    await endPayment(tx, payment, { status: "failed", failure: "expired" }, office);
  }
  const { rows } = await tx.query<{ id: string }>(UNPAID, [now.toISOString()]);
  for (const { id } of rows) await lapseIfDue(tx, id, office);
  const ended = await tx.query<{ id: string }>(ENDED, [dayOf(now)]);
  for (const { id } of ended.rows) await endSubscription(tx, id, now);
  await publishDue(tx, now);
  await tx.query(`DELETE FROM served_property WHERE service_point_id IN (${UNSERVED})`, [
    dayOf(now),
  ]);
}
