// Packages that are not published follow those that are.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives the private packages' dependencies the versions that this repository has now. Changesets leaves
 * them behind where a release ends pre mode and no changeset asked for it: npm would then look for the
 * old versions in the registry.
 * @param {string} root the repository
 */
export async function followVersions(root) {
  const found = [];
  for (const name of await readdir(join(root, "packages"))) {
    const file = join(root, "packages", name, "package.json");
    found.push({ file, manifest: JSON.parse(await readFile(file, "utf8")) });
  }
  const versions = new Map(found.map(({ manifest }) => [manifest.name, manifest.version]));
  for (const { file, manifest } of found.filter(({ manifest }) => manifest.private === true)) {
    for (const group of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}]) {
      for (const name of Object.keys(group)) group[name] = versions.get(name) ?? group[name];
    }
    await writeFile(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
  }
}
