import type { EventEnvelope } from "@localo/core";
import type { DomainName } from "../domain-name.js";
import type { Office } from "../office.js";
import { type EventType, eventTypeName } from "../rules/event-types.js";
import { instant } from "../time/london.js";
import { firstRow, type Queryable } from "./database.js";
import { readSetting, writeSetting } from "./settings.js";
import { VISIBLE_TO_CALLER } from "./submissions.js";

/** How long events are kept. */
export const DAYS_KEPT = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Something that happened, as it is kept with its cause. Nothing in it may be about a person. */
export interface NewEvent {
  readonly domain: DomainName;
  readonly type: EventType;
  /** When it happened. */
  readonly at: Date;
  /** Id of what it happened to. */
  readonly subject?: string;
  /** Ids and versions. */
  readonly data: Readonly<Record<string, string | number>>;
  /** Who may see this submission may see the event; whoever may list events, where it is left out. */
  readonly submissionId?: string;
}

/**
 * Keeps an event in the transaction of its cause. What becomes of a submission needs no call: each row of
 * `submission_change` brings its event along.
 */
export async function recordEvent(tx: Queryable, event: NewEvent): Promise<void> {
  await tx.query(
    `INSERT INTO outbox (domain, type, occurred_at, subject, data, submission_id)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6)`,
    [
      event.domain,
      event.type,
      event.at.toISOString(),
      event.subject ?? null,
      JSON.stringify(event.data),
      event.submissionId ?? null,
    ],
  );
}

/** An event as it is kept. */
export interface StoredEvent {
  /** PostgreSQL's bigint as text. */
  readonly position: string;
  readonly id: string;
  readonly domain: DomainName;
  readonly type: string;
  readonly occurred_at: Date;
  readonly subject: string | null;
  readonly data: Record<string, unknown>;
}

/** An event's columns, of a table named `o`. */
export const EVENT_COLUMNS =
  "o.position::text AS position, o.id, o.domain, o.type, o.occurred_at, o.subject, o.data";

/** That a caller ($1) may see an event `o`: what concerns a submission, only who may see that. */
export const EVENT_VISIBLE_TO_CALLER = `(
  o.submission_id IS NULL
  OR EXISTS (SELECT 1 FROM submission s WHERE s.id = o.submission_id AND ${VISIBLE_TO_CALLER})
)`;

/** Which events. */
export interface OutboxFilter {
  readonly domain: DomainName;
  /** Name of the key that asks. */
  readonly caller: string;
  /** Behind this position; from the oldest where it is left out. */
  readonly after?: string | undefined;
  /** Up to this one, counted in. */
  readonly to: string;
  readonly rows: number;
}

/** The events that a caller may see, the oldest first. */
export async function eventsAfter(
  db: Queryable,
  { domain, caller, after, to, rows }: OutboxFilter,
): Promise<StoredEvent[]> {
  const found = await db.query<StoredEvent>(
    `SELECT ${EVENT_COLUMNS} FROM outbox o
     WHERE ${EVENT_VISIBLE_TO_CALLER} AND o.domain = $2
       AND o.position > $3::bigint AND o.position <= $4::bigint
     ORDER BY o.position LIMIT $5`,
    [caller, domain, after ?? "0", to, rows],
  );
  return found.rows;
}

/** The position of the last event that was kept; `"0"` where none was. */
export async function lastPosition(db: Queryable): Promise<string> {
  const row = await firstRow<{ position: string | null }>(
    db,
    "SELECT max(position)::text AS position FROM outbox",
  );
  return row?.position ?? String((await readSetting(db, "eventsExpiredTo")) ?? 0);
}

/** Whether events behind a position are no longer kept. */
export async function isExpired(db: Queryable, position: string): Promise<boolean> {
  return BigInt(position) < BigInt((await readSetting(db, "eventsExpiredTo")) ?? 0);
}

/** Deletes events that are older than they are kept: those before the first one that is not. */
export async function expireEvents(tx: Queryable, now: Date): Promise<void> {
  const { rows } = await tx.query<{ position: string }>(
    `DELETE FROM outbox WHERE position < (
       SELECT coalesce(
         (SELECT min(position) FROM outbox WHERE occurred_at >= $1),
         (SELECT max(position) + 1 FROM outbox)
       )
     ) RETURNING position::text AS position`,
    [oldestKept(now).toISOString()],
  );
  const last = rows.reduce((most, { position }) => Math.max(most, Number(position)), 0);
  if (last > 0) await writeSetting(tx, "eventsExpiredTo", last);
}

/** The first moment from which events are kept. */
export function oldestKept(now: Date): Date {
  return new Date(now.getTime() - DAYS_KEPT * DAY);
}

/** As it is listed and delivered. */
export function envelopeOf(
  row: StoredEvent,
  { authority, baseUrl }: Pick<Office, "authority" | "baseUrl">,
): EventEnvelope {
  return {
    specversion: "1.0",
    id: row.id,
    source: `${baseUrl}/${row.domain}/v1`,
    type: eventTypeName(row.domain, row.type),
    time: instant(row.occurred_at),
    ...(row.subject === null ? {} : { subject: row.subject }),
    data: row.data,
    authority: `${authority.scheme}:${authority.code}`,
  };
}
