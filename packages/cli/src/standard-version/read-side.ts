import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { findRootOrNone } from "../find-root.js";
import { UsageError } from "../usage-error.js";
import { commitOf } from "./git.js";
import { readFolder } from "./read-folder.js";
import { readPackage, STANDARD } from "./read-package.js";
import { PUBLISHED, readPublished } from "./read-published.js";
import { readRevision } from "./read-revision.js";
import { readTarball } from "./read-tarball.js";
import type { StandardFiles } from "./standard-files.js";

/**
 * Reads a version of the standard by the name that a user gave it: a packed package (.tgz), a published
 * one, a folder or a git revision.
 * @param cwd where names of files and folders begin
 * @throws UsageError where it is none of these, or cannot be told
 */
export async function readSide(cwd: string, name: string): Promise<StandardFiles> {
  const path = resolve(cwd, name);
  const found = existsSync(path) ? statSync(path) : undefined;
  if (/\.(tgz|tar\.gz)$/.test(name)) {
    if (found?.isFile() === true) return readTarball(path, name);
    throw new UsageError(`There is no file ${name}. npm pack writes one.`);
  }
  if (PUBLISHED.test(name)) return readPublished(cwd, name);
  if (found?.isDirectory() === true) {
    if (!/^[./~]/.test(name) && (await isRevision(cwd, name))) {
      throw new UsageError(
        `${name} is a folder and a git revision. Write ./${name} for the folder, or refs/heads/${name} for the branch.`,
      );
    }
    return readAnyFolder(path, name);
  }
  if (found !== undefined) {
    throw new UsageError(
      `${name} is a file. Compare two JSON Schema files (*.json), or name a folder, a .tgz file, a package or a git revision.`,
    );
  }
  const root = findRootOrNone(cwd);
  if (root !== undefined) return readRevision(root, name);
  throw new UsageError(
    `There is no folder ${name}, and no git revision is known outside of a Localo repository.`,
  );
}

async function isRevision(cwd: string, name: string): Promise<boolean> {
  return (await commitOf(cwd, name)) !== undefined;
}

/** A repository, or an unpacked package. */
function readAnyFolder(path: string, label: string): StandardFiles {
  if (existsSync(join(path, "schemas"))) return readFolder(path, label);
  const read = (file: string) => {
    const place = join(path, file);
    return existsSync(place) ? readFileSync(place, "utf8") : undefined;
  };
  if (read(STANDARD) !== undefined) return readPackage(read, label);
  throw new UsageError(
    `${label} is no version of the standard: it has neither schemas/ nor ${STANDARD}.`,
  );
}
