import type { WebhookSubscription } from "@localo/core";
import type { DomainName } from "../domain-name.js";
import { instant } from "../time/london.js";
import { firstRow, insertAll, type Queryable } from "./database.js";
import type { Seal } from "./seal.js";

/** Where a webhook goes, and what it is signed with. */
export interface Endpoint {
  readonly url: string;
  readonly secret: string;
  readonly previousSecret?: string;
}

/** A webhook as it is kept. */
export interface StoredWebhook {
  readonly id: string;
  readonly sealed: string;
  readonly event_types: string[] | null;
  readonly previous_expires_at: Date | null;
  readonly disabled: boolean;
  readonly created_at: Date;
  readonly delivered_at: Date | null;
  readonly failing: boolean;
  /** Events were given up. */
  readonly failed: boolean;
}

/** Whose webhooks, of which domain. */
export interface WebhookOwner {
  readonly domain: DomainName;
  readonly caller: string;
}

const SELECT = `
  SELECT w.id, w.sealed, w.event_types, w.previous_expires_at, w.disabled, w.created_at,
    w.delivered_at, w.failing,
    EXISTS (SELECT 1 FROM delivery d WHERE d.webhook_id = w.id AND d.due_at IS NULL) AS failed
  FROM webhook w`;

/** A webhook of the caller's. */
export function findWebhook(
  db: Queryable,
  id: string,
  { domain, caller }: WebhookOwner,
): Promise<StoredWebhook | undefined> {
  return firstRow(db, `${SELECT} WHERE w.id = $1 AND w.domain = $2 AND w.caller = $3`, [
    id,
    domain,
    caller,
  ]);
}

/** The caller's webhooks, the oldest first. */
export async function webhooksOf(
  db: Queryable,
  { domain, caller }: WebhookOwner,
  { after, rows }: { readonly after?: readonly string[] | undefined; readonly rows: number },
): Promise<StoredWebhook[]> {
  const found = await db.query<StoredWebhook>(
    `${SELECT} WHERE w.domain = $1 AND w.caller = $2
       AND ($3::timestamptz IS NULL OR (w.created_at, w.id) > ($3, $4::text))
     ORDER BY w.created_at, w.id LIMIT $5`,
    [domain, caller, after?.[0] ?? null, after?.[1] ?? null, rows],
  );
  return found.rows;
}

/** How many webhooks the caller has. */
export async function countWebhooks(
  tx: Queryable,
  { domain, caller }: WebhookOwner,
): Promise<number> {
  const sql = "SELECT count(*)::integer AS many FROM webhook WHERE domain = $1 AND caller = $2";
  return (await firstRow<{ many: number }>(tx, sql, [domain, caller]))?.many ?? 0;
}

/** A webhook to keep. */
export interface NewWebhookRow extends WebhookOwner {
  readonly id: string;
  readonly sealed: string;
  readonly event_types: readonly string[] | undefined;
  /** What happens from here on is for it. */
  readonly position: string;
  readonly created_at: string;
}

/** Keeps a webhook. */
export function insertWebhook(tx: Queryable, row: NewWebhookRow): Promise<void> {
  return insertAll(tx, "webhook", [{ ...row, disabled: false, failing: false }]);
}

/** Gives a webhook another secret; the one before is good until a moment. */
export async function writeEndpoint(
  tx: Queryable,
  id: string,
  sealed: string,
  previousExpiresAt: Date,
): Promise<void> {
  await tx.query("UPDATE webhook SET sealed = $2, previous_expires_at = $3 WHERE id = $1", [
    id,
    sealed,
    previousExpiresAt.toISOString(),
  ]);
}

/** Reads where a webhook goes. */
export function endpointOf({ sealed }: Pick<StoredWebhook, "sealed">, { open }: Seal): Endpoint {
  return JSON.parse(open(sealed)) as Endpoint;
}

/** An event that a webhook has not taken. */
interface FailureRow {
  readonly event_id: string;
  readonly reason: string;
  readonly http_status: number | null;
  readonly attempts: number;
  readonly failed_at: Date;
  readonly due_at: Date | null;
}

const MOST_FAILURES = 20;

/** As its owner sees it. */
export async function webhookOf(
  db: Queryable,
  row: StoredWebhook,
  seal: Seal,
): Promise<WebhookSubscription> {
  const { rows } = await db.query<FailureRow>(
    `SELECT o.id AS event_id, d.reason, d.http_status, d.attempts, d.failed_at, d.due_at
     FROM delivery d JOIN outbox o ON o.position = d.position
     WHERE d.webhook_id = $1 AND d.reason IS NOT NULL
     ORDER BY d.failed_at DESC, d.position DESC LIMIT ${MOST_FAILURES}`,
    [row.id],
  );
  const failures = rows.map((one) => ({
    eventId: one.event_id,
    reason: one.reason,
    ...(one.http_status === null ? {} : { httpStatus: one.http_status }),
    attempts: one.attempts,
    failedAt: instant(one.failed_at),
    ...(one.due_at === null ? {} : { nextAttemptAt: instant(one.due_at) }),
  }));
  return {
    id: row.id,
    url: endpointOf(row, seal).url,
    ...(row.event_types === null ? {} : { eventTypes: row.event_types }),
    status: statusOf(row),
    createdAt: instant(row.created_at),
    ...(row.delivered_at === null ? {} : { deliveredAt: instant(row.delivered_at) }),
    ...(failures.length === 0 ? {} : { failures }),
  };
}

function statusOf({ disabled, failed, failing }: StoredWebhook): WebhookSubscription["status"] {
  if (disabled) return "disabled";
  if (failed) return "failed";
  return failing ? "failing" : "active";
}
