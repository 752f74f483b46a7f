import type { PGlite } from "@electric-sql/pglite";
import type { AuthorityRef } from "@localo/core";
import { type Collection, collectionsFromBinFeed } from "@localo/waste";
import { isPublicLabel, isPublicService } from "../rules/visibility.js";
import { insertAll, type Queryable } from "./database.js";
import { storable } from "./storable.js";

/** A real feed for one property. */
export interface BinFeed {
  readonly feed: unknown;
  readonly uprn: string;
}

const ROUND = "feed";
const PLACE = "sp-feed";
/** Numbers of stops above those of the borough. */
const FIRST_STOP = 1_000_000;
const FIRST_POSITION = 1000;

/**
 * Puts a real feed's days in place of those of its property, and takes away those of another feed. A
 * property that the borough does not have is added.
 * @throws RangeError when `uprn` is not a UPRN
 */
export async function loadFeed(
  db: PGlite,
  binFeed: BinFeed | undefined,
  authority: AuthorityRef,
): Promise<void> {
  const collections =
    binFeed &&
    storable(collectionsFromBinFeed(binFeed.feed, { uprn: binFeed.uprn, authority }).value);
  await db.transaction(async (tx) => {
    await tx.query("DELETE FROM stop WHERE round_id = $1", [ROUND]);
    await tx.query("DELETE FROM visit WHERE round_id = $1", [ROUND]);
    await tx.query("DELETE FROM fed_property");
    await tx.query("DELETE FROM service WHERE from_feed");
    if (binFeed === undefined || collections === undefined) return;
    await tx.query(
      "INSERT INTO service_point VALUES ($1, 'property', NULL, NULL) ON CONFLICT DO NOTHING",
      [PLACE],
    );
    await addProperty(tx, binFeed.uprn);
    await addServices(tx, collections);
    await insertAll(tx, "visit", collections.map(visitOf));
  });
}

async function addProperty(tx: Queryable, padded: string): Promise<void> {
  const uprn = padded.replace(/^0+/, "");
  const address = { text: "The property of the feed", uprn };
  await tx.query(
    `INSERT INTO property VALUES ($1, NULL, 'household', NULL, NULL, '', $2::jsonb)
     ON CONFLICT DO NOTHING`,
    [uprn, JSON.stringify({ uprn, status: "in-use", address })],
  );
  await insertAll(tx, "fed_property", [{ uprn, service_point_id: PLACE }]);
}

/**
 * A label of the feed is a service: that of the council which has its id, or a new one. Labels that are
 * one service are as sensitive as the most sensitive of them.
 */
async function addServices(tx: Queryable, collections: readonly Collection[]): Promise<void> {
  const ids = [...new Set(collections.map(({ serviceId }) => serviceId))];
  for (const [index, serviceId] of ids.entries()) {
    const own = collections.filter((one) => one.serviceId === serviceId);
    const labels = own.flatMap(({ label }) => label ?? []);
    const streams = [...new Set(own.flatMap((one) => one.streams ?? []))];
    const sensitive = !isPublicService({ streams }) || !labels.every(isPublicLabel);
    const name = { en: labels[0] ?? serviceId };
    const body = { id: serviceId, name, streams, chargeable: false, optIn: false };
    await tx.query(
      `INSERT INTO service VALUES ($1, $2, NULL, $3, true, $4::jsonb) ON CONFLICT DO NOTHING`,
      [serviceId, FIRST_POSITION + index, sensitive, JSON.stringify(body)],
    );
    await insertAll(tx, "stop", [
      {
        number: FIRST_STOP + index,
        // Its visits have ids of their own.
        service_number: 0,
        service_point_id: PLACE,
        service_id: serviceId,
        round_id: ROUND,
        standing: "active",
        assisted: false,
      },
    ]);
  }
}

/** A feed says nothing of how rounds stand. */
function visitOf(collection: Collection) {
  const { id, serviceId, originalDate, date, revision, precision, label, streams } = collection;
  return {
    round_id: ROUND,
    service_id: serviceId,
    original_date: originalDate,
    date,
    revision,
    precision,
    knows_state: false,
    feed_id: id,
    label,
    streams,
  };
}
