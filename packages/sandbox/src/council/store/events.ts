import type { AuthorityRef, LocalisedText } from "@localo/core";
import type { CollectionEvent } from "@localo/waste";
import { type CodeLabels, collectionEventCodeLabels } from "@localo/waste/labels";
import { instant } from "../time/london.js";
import type { Queryable } from "./database.js";
import type { StoredProperty } from "./properties.js";

/** What a crew recorded. */
export interface StoredEvent {
  readonly id: string;
  readonly code: string;
  readonly occurred_at: Date;
  readonly service_point_id: string | null;
  readonly uprn: string | null;
  readonly usrn: string | null;
  readonly collection_id: string | null;
  readonly service_id: string | null;
  readonly message: LocalisedText | null;
  /** Given where they are other than the code's own. */
  readonly level: string | null;
  readonly effect: string | null;
}

/** Which events of a property. */
export interface EventFilter {
  /** From this moment on. */
  readonly from: Date;
  /** Before this one. */
  readonly before: Date;
  /** Moment and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
  readonly rows?: number;
}

/** What was recorded at a property, at the place that serves it and in its street, the newest first. */
export async function eventsOf(
  db: Queryable,
  { uprn, usrn }: StoredProperty,
  { from, before, after, rows }: EventFilter,
): Promise<StoredEvent[]> {
  const found = await db.query<StoredEvent>(
    `SELECT id, code, occurred_at, service_point_id, uprn, usrn, collection_id, service_id, message,
       level, effect
     FROM event
     WHERE (
         uprn = $1 OR usrn = $2
         OR service_point_id IN (SELECT service_point_id FROM property_place WHERE uprn = $1)
       )
       AND occurred_at >= $3 AND occurred_at < $4
       AND ($5::timestamptz IS NULL OR (occurred_at, id) < ($5, $6::text))
     ORDER BY occurred_at DESC, id DESC LIMIT $7`,
    [
      uprn,
      usrn,
      from.toISOString(),
      before.toISOString(),
      after?.[0] ?? null,
      after?.[1] ?? null,
      rows ?? null,
    ],
  );
  return found.rows;
}

/** Whether it is about a street, and what it does to reports: as was sent, else as the code list says. */
export function meaningOf({
  code,
  level,
  effect,
}: Pick<StoredEvent, "code" | "level" | "effect">): {
  readonly level: string;
  readonly effect: string;
} {
  const labels: CodeLabels<string> = collectionEventCodeLabels;
  const label = Object.hasOwn(labels, code) ? labels[code] : undefined;
  return {
    level: level ?? (typeof label?.level === "string" ? label.level : "property"),
    effect: effect ?? (typeof label?.effect === "string" ? label.effect : "informs"),
  };
}

/** As it is published. */
export function eventOf(row: StoredEvent, authority: AuthorityRef): CollectionEvent {
  return {
    authority,
    id: row.id,
    code: row.code,
    ...meaningOf(row),
    occurredAt: instant(row.occurred_at),
    ...(row.service_point_id === null ? {} : { servicePointId: row.service_point_id }),
    ...(row.uprn === null ? {} : { uprn: row.uprn }),
    ...(row.usrn === null ? {} : { usrn: row.usrn }),
    ...(row.collection_id === null ? {} : { collectionId: row.collection_id }),
    ...(row.service_id === null ? {} : { serviceId: row.service_id }),
    ...(row.message === null ? {} : { message: row.message }),
  };
}
