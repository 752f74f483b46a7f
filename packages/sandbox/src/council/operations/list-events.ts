import type { EventPage } from "@localo/core";
import { type Caller, ProblemReply } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import type { Office } from "../office.js";
import { after, cursorOf, DEFAULT_LIMIT, type PageRequest } from "../store/cursor.js";
import { DAYS_KEPT, envelopeOf, eventsAfter, isExpired, lastPosition } from "../store/outbox.js";
import { giveDueReferences } from "../store/take-submission.js";

/** `GET /events` of a domain. */
export function listEvents(office: Office, domain: DomainName) {
  // Two domains share the outbox, and not their cursors.
  const order = { list: `outbox ${domain}`, by: ["number"] } as const;
  return async (
    args: PageRequest,
    { caller }: { readonly caller: Caller | undefined },
  ): Promise<{ status: 200; body: EventPage }> => {
    const from = after(args, order)?.[0];
    const { limit = DEFAULT_LIMIT } = args;
    const db = await office.database();
    await giveDueReferences(db, office.now());
    // Asked for first: what is kept from here on is for the next time.
    const to = await lastPosition(db);
    // One from behind the last event is of another life of the council, whose data is gone.
    if (from !== undefined && (BigInt(from) > BigInt(to) || (await isExpired(db, from)))) {
      throw expired();
    }
    const filter = { domain, caller: caller?.id ?? "", after: from, to, rows: limit + 1 };
    const rows = await eventsAfter(db, filter);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const next = last && cursorOf(order, [last.position]);
    return {
      status: 200,
      body: {
        items: items.map((row) => envelopeOf(row, office)),
        ...(next === undefined ? {} : { nextCursor: next }),
        resumeCursor: next ?? cursorOf(order, [to]),
      },
    };
  };
}

function expired(): ProblemReply {
  return new ProblemReply(410, "cursor-expired", {
    detail: `Events are kept for ${DAYS_KEPT} days. Begin without a cursor.`,
    errors: [
      { in: "query", name: "cursor", code: "cursor-expired", detail: "Leave the cursor out" },
    ],
  });
}
