import type { PGlite } from "@electric-sql/pglite";
import type { Borough } from "../borough/builder.js";
import { containerTypes } from "../borough/container-types.js";
import { placeResponsibilities } from "../borough/place-responsibilities.js";
import { services } from "../borough/services.js";
import { isPublicService } from "../rules/visibility.js";
import { writeKeys } from "./api-keys.js";
import { attachmentTables } from "./attachment-tables.js";
import { bookingTables } from "./booking-tables.js";
import { calendarLinkTable } from "./calendar-link-table.js";
import { firstRow, insertAll, type Queryable } from "./database.js";
import { KeptDataError, OtherSeedError } from "./kept-data.js";
import { outboxTables } from "./outbox-tables.js";
import { placeResponsibilityTable } from "./place-responsibilities.js";
import { readSetting, writeSetting } from "./settings.js";
import { supplierTables } from "./supplier-tables.js";
import { tables } from "./tables.js";
import { webhookTables } from "./webhook-tables.js";

/** Rises when tables, or what they are filled with, change: a plan fits the borough that it is for. */
const LAYOUT = 11;
const DEFAULT_SEED = 1;

/**
 * Makes the tables and fills them with the borough, all or nothing, unless that was done before.
 * @param asked the seed that is asked for; the folder's own, or 1, where it is left out
 * @returns the seed that the borough was made from
 * @throws OtherSeedError for a folder of another seed
 * @throws KeptDataError for one of another version of the sandbox
 */
export function seedOnce(
  db: PGlite,
  asked: number | undefined,
  make: (seed: number) => Borough,
): Promise<number> {
  return db.transaction(async (tx) => {
    const known = await firstRow<{ there: boolean }>(
      tx,
      "SELECT to_regclass('setting') IS NOT NULL AS there",
    );
    if (known?.there) return keptSeed(tx, asked);
    const seed = asked ?? DEFAULT_SEED;
    await tx.exec(supplierTables);
    await tx.exec(tables);
    await tx.exec(outboxTables);
    await tx.exec(attachmentTables);
    await tx.exec(webhookTables);
    await tx.exec(bookingTables);
    await tx.exec(calendarLinkTable);
    await tx.exec(placeResponsibilityTable);
    const borough = make(seed);
    await insertAll(tx, "street", borough.streets);
    await insertAll(tx, "place_responsibility", placeResponsibilities);
    await insertAll(tx, "property", borough.properties);
    await insertAll(
      tx,
      "service_point",
      borough.places.map((place) => ({ ...place, beside: false })),
    );
    await insertAll(tx, "served_property", borough.served);
    await insertAll(tx, "stop", borough.stops);
    await insertAll(tx, "container", borough.containers);
    await insertAll(
      tx,
      "service",
      services.map(({ info, season = null }, position) => ({
        id: info.id,
        position,
        season,
        sensitive: !isPublicService(info),
        from_feed: false,
        body: info,
      })),
    );
    await insertAll(
      tx,
      "container_type",
      containerTypes.map((body, position) => ({ id: body.id, position, body })),
    );
    await writeKeys(tx);
    await writeSetting(tx, "seed", seed);
    await writeSetting(tx, "layout", LAYOUT);
    return seed;
  });
}

async function keptSeed(tx: Queryable, asked: number | undefined): Promise<number> {
  const kept = await readSetting(tx, "seed");
  if (kept === undefined || (await readSetting(tx, "layout")) !== LAYOUT) {
    throw new KeptDataError(
      "The folder's data is of another version of the sandbox. Choose another folder, or remove this one.",
    );
  }
  if (asked !== undefined && asked !== kept) {
    throw new OtherSeedError(
      `The folder's borough was made from seed ${kept}, not ${asked}. Leave --seed out, or choose another folder.`,
    );
  }
  return kept;
}
