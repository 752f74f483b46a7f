import { type CalendarLanguage, toCalendar } from "@localo/waste/calendar";
import type { Office, Operation } from "../office.js";
import { tokenHash } from "../secret-token.js";
import { uprnOfToken } from "../store/calendar-links.js";
import { readServices, serviceInfoOf } from "../store/catalogue.js";
import { type CollectionFilter, collectionOf, collectionsOf } from "../store/collections.js";
import type { Queryable } from "../store/database.js";
import { findProperty } from "../store/properties.js";
import { dayOf, startOf } from "../time/london.js";
import { unknownProperty } from "./properties.js";

/** `Cache-Control` of what a secret opens, or is told in. */
export const NOT_KEPT = "private, no-store";

/** `GET /properties/{uprn}/collections.ics` */
export function getCollectionsCalendar(office: Office): Operation<"getCollectionsCalendar"> {
  return async ({ uprn, language }, context) => {
    const db = await office.database();
    if ((await findProperty(db, uprn)) === undefined) {
      throw context.problem(404, "not-found", unknownProperty);
    }
    return {
      status: 200,
      body: await calendarOf(db, uprn, { publicOnly: true }, language, office),
    };
  };
}

/** `GET /calendars/{token}/collections.ics` */
export function getPrivateCalendar(office: Office): Operation<"getPrivateCalendar"> {
  return async ({ token, language }, context) => {
    const db = await office.database();
    const uprn = await uprnOfToken(db, tokenHash(token), office.now());
    if (uprn === undefined) {
      const detail =
        "This address opens no calendar, or does no longer. Ask the council for a new one.";
      throw context.problem(404, "not-found", { detail });
    }
    return {
      status: 200,
      body: await calendarOf(db, uprn, { subscribedOnly: true }, language, office),
      headers: {
        "Cache-Control": NOT_KEPT,
        "Referrer-Policy": "no-referrer",
        "X-Robots-Tag": "noindex",
      },
    };
  };
}

async function calendarOf(
  db: Queryable,
  uprn: string,
  filter: CollectionFilter,
  language: CalendarLanguage = "en",
  { authority, now }: Office,
): Promise<string> {
  const today = dayOf(now());
  const rows = await collectionsOf(db, uprn, filter);
  const services = await readServices(db);
  return toCalendar(
    rows.map((row) => collectionOf(row, authority, now(), { showPlace: false })),
    {
      language,
      services: services.map((service) => serviceInfoOf(service, authority, today)),
      // The same text all day, so that its ETag holds.
      now: startOf(today),
    },
  );
}
