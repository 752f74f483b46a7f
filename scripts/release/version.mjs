// npm run release:version: turns the changesets into versions and changelogs, and brings what follows
// from a version along: private packages, the lock file, and the major in a domain's `$id`s and paths.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { node } from "../steps/run.mjs";
import { followVersions } from "./follow.mjs";
import { updateLock } from "./lock.mjs";
import { moveMajor } from "./major.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = (path, ...args) => node([join(root, "node_modules", path), ...args], { cwd: root });

/** Name and version of all packages, by folder. */
async function packages() {
  const found = new Map();
  for (const folder of await readdir(join(root, "packages"))) {
    const text = await readFile(join(root, "packages", folder, "package.json"), "utf8");
    found.set(folder, JSON.parse(text));
  }
  return found;
}

const before = await packages();
await tool("@changesets/cli/bin.js", "version");
for (const [folder, { name, version }] of await packages()) {
  const { version: old } = before.get(folder);
  if (old === version) continue;
  console.log(`${name}: ${old} → ${version}`);
  const files = await moveMajor(
    root,
    folder,
    Number.parseInt(old, 10),
    Number.parseInt(version, 10),
  );
  if (files > 0) console.log(`  ${files} files of the standard name the new major`);
}
await followVersions(root);
const lock = join(root, "package-lock.json");
await writeFile(lock, await updateLock(root, await readFile(lock, "utf8")));
await tool("@biomejs/biome/bin/biome", "format", "--write", ".changeset", "packages", "schemas");
