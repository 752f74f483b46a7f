import type { PGlite } from "@electric-sql/pglite";
import type { Queryable } from "../store/database.js";
import { discreet } from "../store/discreet.js";
import type { FileFolder } from "./file-folder.js";
import { isInfected } from "./scan.js";

const DAY = 24 * 60 * 60 * 1000;

/** Scans what was uploaded, lets go of what nothing named within a day, and takes away what is gone. */
export async function checkFiles(db: PGlite, files: FileFolder, now: Date): Promise<void> {
  const quiet = discreet(db);
  const pending = await quiet.query<{ id: string }>(
    "SELECT id FROM attachment WHERE scan_status = 'pending'",
  );
  for (const { id } of pending.rows) {
    const status = isInfected(await files.read(id)) ? "refused" : "clean";
    await quiet.query("UPDATE attachment SET scan_status = $2 WHERE id = $1", [id, status]);
  }
  await quiet.query("DELETE FROM attachment WHERE submission_id IS NULL AND created_at < $1", [
    new Date(now.getTime() - DAY).toISOString(),
  ]);
  const removed = await quiet.query<{ id: string }>("SELECT id FROM removed_file");
  for (const { id } of removed.rows) {
    await files.remove(id);
    await quiet.query("DELETE FROM removed_file WHERE id = $1", [id]);
  }
}

/**
 * Removes files that nobody knows of: an upload whose process ended between the file and its row. Only
 * while no upload is under way.
 */
export async function removeUnknownFiles(db: Queryable, files: FileFolder): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    "SELECT id FROM attachment WHERE scan_status <> 'refused'",
  );
  await files.keepOnly(new Set(rows.map(({ id }) => id)));
}
