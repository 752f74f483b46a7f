// The lock file after packages of this repository have new versions.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What the lock file repeats of a workspace's package.json. */
const REPEATED = ["version", "dependencies", "devDependencies"];

/**
 * The lock file with its workspaces as they are now. Nothing else moves: `npm install` would look for
 * newer versions of what is optional, and leave out what this machine cannot run.
 * @param {string} root the repository
 * @param {string} text the lock file
 * @returns {Promise<string>} the new one
 */
export async function updateLock(root, text) {
  const lock = JSON.parse(text);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.startsWith("packages/") || path.includes("node_modules")) continue;
    const manifest = JSON.parse(await readFile(join(root, path, "package.json"), "utf8"));
    for (const key of REPEATED) if (key in entry) entry[key] = manifest[key];
  }
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}
