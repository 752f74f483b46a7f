import type { WasteServiceInfo } from "@localo/waste";
import { readServices, type StoredService } from "../store/catalogue.js";
import { collectionsOf, type StoredCollection } from "../store/collections.js";
import type { Queryable } from "../store/database.js";
import { eventsOf, type StoredEvent } from "../store/events.js";
import { findProperty, type StoredProperty } from "../store/properties.js";
import { type StoredStop, stopsOf } from "../store/stops.js";
import { openReportsAt, type StoredSubmission } from "../store/submissions.js";
import { addDays, dayOf, startOf } from "../time/london.js";

/** How far back events matter: the longest window of a policy, with its weekends and holidays. */
const DAYS_OF_EVENTS = 42;

/** All that the council knows of what a property gets. */
export interface PropertyView {
  readonly property: StoredProperty;
  /** The council's services, in its own order. */
  readonly services: readonly StoredService[];
  readonly stops: readonly StoredStop[];
  /** The earliest first. */
  readonly collections: readonly StoredCollection[];
  /** The newest first. */
  readonly events: readonly StoredEvent[];
  readonly openReports: readonly StoredSubmission[];
}

/** Reads what a property gets; `undefined` where the council does not know the property. */
export async function readPropertyView(
  db: Queryable,
  uprn: string,
  now: Date,
): Promise<PropertyView | undefined> {
  const property = await findProperty(db, uprn);
  if (property === undefined) return undefined;
  const today = dayOf(now);
  return {
    property,
    services: await readServices(db),
    stops: await stopsOf(db, uprn, today),
    collections: await collectionsOf(db, uprn),
    events: await eventsOf(db, property, {
      from: startOf(addDays(today, -DAYS_OF_EVENTS)),
      before: startOf(addDays(today, 1)),
    }),
    openReports: await openReportsAt(db, uprn),
  };
}

/** The stop of a service at a property; `undefined` where it does not have it. */
export function stopOf(view: PropertyView, serviceId: string): StoredStop | undefined {
  return view.stops.find((stop) => stop.service_id === serviceId);
}

/** What a service takes from the property: of a feed, what its days say. */
export function streamsOf(
  { collections }: PropertyView,
  { id, body }: StoredService,
): WasteServiceInfo["streams"] {
  const said = collections.flatMap((one) => (one.service_id === id ? (one.streams ?? []) : []));
  return said.length === 0 ? body.streams : [...new Set(said)];
}
