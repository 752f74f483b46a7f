import { readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Parser } from "tar";
import { UsageError } from "../usage-error.js";
import { readPackage, STANDARD } from "./read-package.js";
import type { StandardFiles } from "./standard-files.js";

/** Bytes of a packed package; a domain's is a hundredth of it. */
const MOST_PACKED = 64 * 1024 * 1024;

/** Bytes of an unpacked one. */
const MOST_UNPACKED = 512 * 1024 * 1024;

/**
 * The standard in a packed package (`npm pack`). Nothing is unpacked to disk: two files are read, whatever
 * the paths and links in the archive say.
 * @throws UsageError where it is none, or too large
 */
export function readTarball(file: string, label: string): StandardFiles {
  if (statSync(file).size > MOST_PACKED)
    throw new UsageError(`${label} is larger than ${MOST_PACKED / 1024 / 1024} MB.`);
  const texts = new Map<string, string>();
  try {
    const archive = gunzipSync(readFileSync(file), { maxOutputLength: MOST_UNPACKED });
    const parser = new Parser({
      strict: true,
      onReadEntry(entry) {
        // npm leaves out the first folder, whatever it is called.
        const path = entry.path.slice(entry.path.indexOf("/") + 1);
        if (entry.type !== "File" || !["package.json", STANDARD].includes(path)) {
          entry.resume();
          return;
        }
        const chunks: Buffer[] = [];
        entry.on("data", (chunk: Buffer) => chunks.push(chunk));
        entry.on("end", () => texts.set(path, Buffer.concat(chunks).toString("utf8")));
      },
    });
    parser.end(archive);
  } catch (error) {
    throw new UsageError(`${label} cannot be unpacked: ${(error as Error).message}`);
  }
  return readPackage((path) => texts.get(path), label);
}
