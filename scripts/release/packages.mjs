// What this repository publishes.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The packages that are published, each after those that it depends on, so that whoever installs while
 * a release goes out finds everything.
 * @param {string} root the repository
 * @returns {Promise<{ name: string, version: string, folder: string, dependencies: string[] }[]>}
 */
export async function publishable(root) {
  const left = [];
  for (const name of (await readdir(join(root, "packages"))).sort()) {
    const folder = `packages/${name}`;
    const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    if (manifest.private === true) continue;
    const dependencies = Object.keys(manifest.dependencies ?? {});
    left.push({ name: manifest.name, version: manifest.version, folder, dependencies });
  }
  const sorted = [];
  while (left.length > 0) {
    const free = left.findIndex(({ dependencies }) =>
      left.every(({ name }) => !dependencies.includes(name)),
    );
    if (free < 0) throw new Error(`These need each other: ${left.map(({ name }) => name)}`);
    sorted.push(...left.splice(free, 1));
  }
  return sorted;
}
