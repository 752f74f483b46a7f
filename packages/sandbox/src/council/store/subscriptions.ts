import type { GardenContainerLine } from "@localo/waste";
import { firstRow, type Queryable } from "./database.js";
import { storable } from "./storable.js";
import { SELECT_SUBMISSION, type StoredSubmission, VISIBLE_TO_CALLER } from "./submissions.js";

/** What is subscribed to, beside the submission that it is. */
export interface StoredSubscription {
  readonly submission_id: string;
  readonly uprn: string;
  readonly service_id: string;
  readonly start_date: string;
  readonly end_date: string;
  readonly lines: GardenContainerLine[];
  readonly starts_when_paid: boolean;
  readonly renews_id: string | null;
}

/** Where a subscription `g` of a submission `s` with a charge `c` stands on a day. */
function standingOn(day: string): string {
  return `CASE
    WHEN s.status = 'cancelled' AND s.outcome = 'expired' THEN 'expired'
    WHEN s.status = 'cancelled' THEN 'cancelled'
    WHEN s.status = 'awaiting-payment' AND c.before IS NULL THEN 'awaiting-payment'
    WHEN g.end_date < ${day}::date THEN 'expired'
    WHEN g.start_date > ${day}::date THEN 'upcoming'
    ELSE 'active'
  END`;
}

/** Whether a subscription of the property $1 to a service runs on a day, or ran. */
export function subscribedOn(serviceId: string, day: string): string {
  return `EXISTS (
    SELECT 1 FROM garden_subscription g
    JOIN submission r ON r.id = g.submission_id JOIN charge p ON p.submission_id = g.submission_id
    WHERE g.uprn = $1 AND g.service_id = ${serviceId} AND ${day} BETWEEN g.start_date AND g.end_date
      AND (r.status IN ('active', 'completed')
        OR (r.status = 'awaiting-payment' AND p.before IS NOT NULL))
  )`;
}

/** A subscription as it stands on a day. */
export interface ShownSubscription extends StoredSubscription {
  readonly standing: string;
  /** The subscription that renews it and was not called off. */
  readonly renewed_by: string | null;
}

/** A subscription, as it stands on a day. */
export function readSubscription(
  db: Queryable,
  id: string,
  today: string,
): Promise<ShownSubscription | undefined> {
  return firstRow(
    db,
    `SELECT g.submission_id, g.uprn, g.service_id, g.start_date, g.end_date, g.lines,
       g.starts_when_paid, g.renews_id, ${standingOn("$2")} AS standing,
       (
         SELECT n.submission_id FROM garden_subscription n
         JOIN submission r ON r.id = n.submission_id
         WHERE n.renews_id = g.submission_id AND r.status <> 'cancelled' LIMIT 1
       ) AS renewed_by
     FROM garden_subscription g
     JOIN submission s ON s.id = g.submission_id JOIN charge c ON c.submission_id = g.submission_id
     WHERE g.submission_id = $1`,
    [id, today],
  );
}

/** Writes a subscription, in place of what it was. */
export async function writeSubscription(
  tx: Queryable,
  subscription: StoredSubscription,
): Promise<void> {
  const { submission_id, uprn, service_id, start_date, end_date } = subscription;
  await tx.query(
    `INSERT INTO garden_subscription (
       submission_id, uprn, service_id, start_date, end_date, lines, starts_when_paid, renews_id
     ) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
     ON CONFLICT (submission_id) DO UPDATE SET start_date = excluded.start_date,
       end_date = excluded.end_date, lines = excluded.lines`,
    [
      ...[submission_id, uprn, service_id, start_date, end_date],
      JSON.stringify(storable(subscription.lines)),
      subscription.starts_when_paid,
      subscription.renews_id,
    ],
  );
}

/** Whether a property has a subscription to a service, paid for or not yet, on a day or after it. */
export async function isSubscribed(
  db: Queryable,
  uprn: string,
  serviceId: string,
  from: string,
): Promise<boolean> {
  const row = await firstRow(
    db,
    `SELECT 1 FROM garden_subscription g JOIN submission s ON s.id = g.submission_id
     WHERE g.uprn = $1 AND g.service_id = $2 AND g.end_date >= $3::date AND s.phase = 'open'`,
    [uprn, serviceId, from],
  );
  return row !== undefined;
}

/** Which subscriptions a caller asks for. */
export interface SubscriptionFilter {
  readonly caller: string;
  readonly today: string;
  readonly uprn?: string | undefined;
  readonly status?: string | undefined;
  /** Moment of change and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows: number;
}

/** The subscriptions that a caller may see, those that changed last at the end. */
export async function subscriptionsFor(
  db: Queryable,
  { caller, today, uprn, status, after, rows }: SubscriptionFilter,
): Promise<StoredSubmission[]> {
  const found = await db.query<StoredSubmission>(
    `${SELECT_SUBMISSION}
     JOIN garden_subscription g ON g.submission_id = s.id JOIN charge c ON c.submission_id = s.id
     WHERE ${VISIBLE_TO_CALLER}
       AND ($2::text IS NULL OR g.uprn = $2)
       AND ($3::text IS NULL OR ${standingOn("$4")} = $3)
       AND ($5::timestamptz IS NULL OR (s.updated_at, s.id) > ($5, $6::text))
     ORDER BY s.updated_at, s.id LIMIT $7`,
    [caller, uprn ?? null, status ?? null, today, after?.[0] ?? null, after?.[1] ?? null, rows],
  );
  return found.rows;
}
