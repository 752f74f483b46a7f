import { knownUprns } from "../../borough/known-uprns.js";
import type { Office } from "../../office.js";
import { tokenHash } from "../../secret-token.js";
import { insertCalendarLink } from "../../store/calendar-links.js";
import type { Queryable } from "../../store/database.js";

/** A token that everybody knows, as they do the sandbox's keys: it opens a made-up household's calendar. */
export const SANDBOX_CALENDAR_TOKEN = "sandbox-private-calendar-token";

/** The link of a household that has clinical waste, which a phone can subscribe to at once. */
export function linkBefore(tx: Queryable, { now }: Office): Promise<void> {
  return insertCalendarLink(tx, {
    id: "cal-before",
    token_hash: tokenHash(SANDBOX_CALENDAR_TOKEN),
    caller: "resident",
    uprn: knownUprns.clinical,
    created_at: now(),
    expires_at: null,
  });
}
