import type { PGlite } from "@electric-sql/pglite";
import type { Borough } from "../borough/builder.js";
import { containerTypes } from "../borough/container-types.js";
import { services } from "../borough/services.js";
import { isPublicService } from "../rules/visibility.js";
import { writeKeys } from "./api-keys.js";
import { firstRow, insertAll } from "./database.js";
import { readSetting, writeSetting } from "./settings.js";
import { tables } from "./tables.js";

/**
 * Makes the tables and fills them with the borough, all or nothing, unless that was done before.
 * @returns the seed that the borough was made from: of a folder that is opened again, the first one
 */
export function seedOnce(
  db: PGlite,
  seed: number,
  make: (seed: number) => Borough,
): Promise<number> {
  return db.transaction(async (tx) => {
    const known = await firstRow<{ there: boolean }>(
      tx,
      "SELECT to_regclass('setting') IS NOT NULL AS there",
    );
    if (known?.there) return (await readSetting(tx, "seed")) ?? seed;
    await tx.exec(tables);
    const borough = make(seed);
    await insertAll(tx, "street", borough.streets);
    await insertAll(tx, "property", borough.properties);
    await insertAll(tx, "service_point", borough.places);
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
    return seed;
  });
}
