import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../usage-error.js";
import { readTarball } from "./read-tarball.js";
import type { StandardFiles } from "./standard-files.js";

/** `@localo/waste@1.2.3`, or with a tag for a version. */
export const PUBLISHED = /^@[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*@[A-Za-z0-9][A-Za-z0-9.+-]*$/;

/**
 * The standard in a published package, which npm fetches as its own configuration says; nothing of it is
 * run.
 * @param folder where npm looks for its configuration
 * @throws UsageError with npm's words where it cannot be fetched
 */
export async function readPublished(folder: string, name: string): Promise<StandardFiles> {
  const place = mkdtempSync(join(tmpdir(), "localo-package-"));
  try {
    return readTarball(join(place, await pack(folder, name, place)), name);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Has npm put a package in a folder; gives the name of the file. */
function pack(folder: string, name: string, place: string): Promise<string> {
  const args = ["pack", name, "--json", "--ignore-scripts", "--pack-destination", place];
  return new Promise((resolve, reject) => {
    execFile("npm", args, { cwd: folder, encoding: "utf8" }, (error, stdout, stderr) => {
      if (error === null) {
        const [{ filename = "" } = {}] = JSON.parse(stdout) as { filename?: string }[];
        resolve(filename);
        return;
      }
      const said = stderr
        .split("\n")
        .filter((line) => /^npm (error|ERR!) (?!code|A complete)/.test(line));
      const why = said[0]?.replace(/^npm (error|ERR!) /, "") ?? error.message;
      reject(new UsageError(`npm cannot fetch ${name}: ${why}`));
    });
  });
}
