import type { DomainName } from "../domain-name.js";
import type { Outcome } from "../webhooks/post.js";
import { nextAttempt } from "../webhooks/schedule.js";
import type { Queryable } from "./database.js";
import {
  EVENT_COLUMNS,
  EVENT_VISIBLE_TO_CALLER,
  lastPosition,
  type StoredEvent,
} from "./outbox.js";

/** That a webhook ($3: its types, or null) asks for an event `o` of a domain ($2). */
const WANTED = `(
  o.domain = $2
  AND ($3::jsonb IS NULL OR $3::jsonb ? ('org.localo.' || o.domain || '.' || o.type))
)`;

interface Reader {
  readonly id: string;
  readonly domain: DomainName;
  readonly caller: string;
  readonly event_types: string[] | null;
  readonly position: string;
}

/** Puts what has happened since the last time on its way to each webhook that asks for it and may see it. */
export async function fanOut(tx: Queryable, now: Date): Promise<void> {
  const to = await lastPosition(tx);
  const { rows } = await tx.query<Reader>(
    `SELECT id, domain, caller, event_types, position::text AS position FROM webhook
     WHERE position < $1::bigint`,
    [to],
  );
  for (const { id, domain, caller, event_types, position } of rows) {
    await tx.query(
      `INSERT INTO delivery (webhook_id, position, due_at)
       SELECT $4, o.position, $5 FROM outbox o
       WHERE ${EVENT_VISIBLE_TO_CALLER} AND ${WANTED}
         AND o.position > $6::bigint AND o.position <= $7::bigint
         AND NOT (SELECT disabled FROM webhook WHERE id = $4)
       ON CONFLICT DO NOTHING`,
      [caller, domain, types(event_types), id, now.toISOString(), position, to],
    );
    await tx.query("UPDATE webhook SET position = $2::bigint WHERE id = $1", [id, to]);
  }
}

/** Whether anything happened that webhooks were not told of. */
export async function hasNews(db: Queryable): Promise<boolean> {
  const { rows } = await db.query("SELECT 1 FROM webhook WHERE position < $1::bigint LIMIT 1", [
    await lastPosition(db),
  ]);
  return rows.length > 0;
}

/** Which events a webhook is to get again. */
export interface Again {
  readonly from: Date;
  readonly before: Date;
  readonly failedOnly: boolean;
}

/**
 * Puts events of a time on their way again.
 * @returns how many
 */
export async function sendAgain(
  tx: Queryable,
  { id, domain, caller, event_types }: Omit<Reader, "position">,
  { from, before, failedOnly }: Again,
  now: Date,
): Promise<number> {
  const { rows } = await tx.query(
    `INSERT INTO delivery (webhook_id, position, due_at)
     SELECT $4, o.position, $5 FROM outbox o
     WHERE ${EVENT_VISIBLE_TO_CALLER} AND ${WANTED} AND o.occurred_at >= $6 AND o.occurred_at < $7
       AND (NOT $8 OR EXISTS (
         SELECT 1 FROM delivery d
         WHERE d.webhook_id = $4 AND d.position = o.position AND d.due_at IS NULL
       ))
     ON CONFLICT (webhook_id, position) DO UPDATE
       SET due_at = excluded.due_at, attempts = 0, reason = NULL, http_status = NULL,
         failed_at = NULL
     RETURNING position`,
    [
      caller,
      domain,
      types(event_types),
      id,
      now.toISOString(),
      from.toISOString(),
      before.toISOString(),
      failedOnly,
    ],
  );
  return rows.length;
}

function types(eventTypes: readonly string[] | null): string | null {
  return eventTypes === null ? null : JSON.stringify(eventTypes);
}

/** Webhooks that something is to be delivered to now. */
export async function dueWebhooks(db: Queryable, now: Date): Promise<string[]> {
  const { rows } = await db.query<{ webhook_id: string }>(
    "SELECT DISTINCT webhook_id FROM delivery WHERE due_at <= $1",
    [now.toISOString()],
  );
  return rows.map(({ webhook_id }) => webhook_id);
}

/** An event that is due, and where it goes. */
export interface DueDelivery extends StoredEvent {
  readonly attempts: number;
  readonly sealed: string;
  readonly previous_expires_at: Date | null;
}

/** The first event that is due for a webhook. */
export async function nextDelivery(
  db: Queryable,
  webhookId: string,
  now: Date,
): Promise<DueDelivery | undefined> {
  const { rows } = await db.query<DueDelivery>(
    `SELECT ${EVENT_COLUMNS}, d.attempts, w.sealed, w.previous_expires_at
     FROM delivery d JOIN outbox o ON o.position = d.position JOIN webhook w ON w.id = d.webhook_id
     WHERE d.webhook_id = $1 AND d.due_at <= $2 ORDER BY d.due_at, d.position LIMIT 1`,
    [webhookId, now.toISOString()],
  );
  return rows[0];
}

/** Keeps what came of a try. */
export async function writeOutcome(
  tx: Queryable,
  webhookId: string,
  { position, attempts: before }: Pick<DueDelivery, "position" | "attempts">,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await tx.query(
    `UPDATE webhook SET failing = NOT $2, delivered_at = CASE WHEN $2 THEN $3 ELSE delivered_at END
     WHERE id = $1`,
    [webhookId, outcome.taken, at],
  );
  if (outcome.taken) {
    await tx.query("DELETE FROM delivery WHERE webhook_id = $1 AND position = $2::bigint", [
      webhookId,
      position,
    ]);
    return;
  }
  if (outcome.httpStatus === GONE) {
    await tx.query("UPDATE webhook SET disabled = true WHERE id = $1", [webhookId]);
    await tx.query("DELETE FROM delivery WHERE webhook_id = $1", [webhookId]);
    return;
  }
  const attempts = before + 1;
  await tx.query(
    `UPDATE delivery SET attempts = $3, due_at = $4, reason = $5, http_status = $6, failed_at = $7
     WHERE webhook_id = $1 AND position = $2::bigint`,
    [
      webhookId,
      position,
      attempts,
      nextAttempt(attempts, now)?.toISOString() ?? null,
      outcome.reason,
      outcome.httpStatus ?? null,
      at,
    ],
  );
}

/** RFC 9110 §15.5.11: the receiver is gone, and wants nothing more. */
const GONE = 410;
