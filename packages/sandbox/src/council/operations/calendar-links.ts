import { randomUUID } from "node:crypto";
import type { AuthorityRef } from "@localo/core";
import type { CalendarLink } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { newToken, tokenHash } from "../secret-token.js";
import {
  calendarLinksFor,
  countCalendarLinks,
  deleteCalendarLinkOf,
  insertCalendarLink,
  type StoredCalendarLink,
} from "../store/calendar-links.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { findProperty } from "../store/properties.js";
import { instant } from "../time/london.js";
import { NOT_KEPT } from "./calendars.js";
import { unknownProperty } from "./properties.js";

const ORDER = { list: "calendar-links", by: ["moment", "text"] } as const;

/** A key may have that many for a property: a household has some phones. */
const MOST = 10;

/** How long a link is good. People move, and what comes to the next household is not for the last one. */
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** `POST /calendar-links` */
export function createCalendarLink(office: Office): Operation<"createCalendarLink"> {
  return async ({ body: { uprn } }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const caller = context.caller?.id ?? "";
    if ((await findProperty(tx, uprn)) === undefined) {
      throw context.problem(404, "not-found", unknownProperty);
    }
    if ((await countCalendarLinks(tx, caller, uprn, now)) >= MOST) {
      throw context.problem(409, "too-many-calendar-links", {
        title: "There are too many calendar links",
        detail: `Revoke one first. A property may have ${MOST}.`,
      });
    }
    const token = newToken();
    const link = {
      id: `cal-${randomUUID()}`,
      uprn,
      created_at: now,
      expires_at: new Date(now.getTime() + YEAR),
    };
    await insertCalendarLink(tx, { ...link, caller, token_hash: tokenHash(token) });
    const url = `${office.baseUrl}/waste/v1/calendars/${token}/collections.ics`;
    return {
      status: 201,
      body: { ...linkOf(link, office.authority), url },
      headers: { "Cache-Control": NOT_KEPT },
    };
  };
}

/** `GET /calendar-links` */
export function listCalendarLinks(office: Office): Operation<"listCalendarLinks"> {
  return async (args, context) => {
    const { uprn, limit = DEFAULT_LIMIT } = args;
    const rows = await calendarLinksFor(await office.database(), {
      caller: context.caller?.id ?? "",
      uprn,
      now: office.now(),
      after: after(args, ORDER),
      rows: limit + 1,
    });
    const body = page(
      rows,
      args,
      ORDER,
      ({ created_at, id }) => [created_at.toISOString(), id],
      (row) => linkOf(row, office.authority),
    );
    return { status: 200, body };
  };
}

/** `DELETE /calendar-links/{id}` */
export function deleteCalendarLink(office: Office): Operation<"deleteCalendarLink"> {
  return async ({ id }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id ?? "";
    if (!(await deleteCalendarLinkOf(tx, caller, id, office.now()))) {
      const detail = "There is no such calendar link for this key.";
      throw context.problem(404, "not-found", { detail });
    }
    return { status: 204 };
  };
}

function linkOf(
  { id, uprn, created_at, expires_at }: StoredCalendarLink,
  authority: AuthorityRef,
): CalendarLink {
  return {
    authority,
    id,
    uprn,
    createdAt: instant(created_at),
    ...(expires_at === null ? {} : { expiresAt: instant(expires_at) }),
  };
}
