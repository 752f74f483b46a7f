// The packages as they will be published, in a folder outside the repository.

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../build/build.mjs";
import { npm } from "../steps/run.mjs";

/** What a consumer of all domains installs; npm gets the first two by itself once they are published. */
const PACKAGES = ["runtime", "core", "waste", "planning", "council-tax"];

/** The compilers that consumers have: the oldest and the newest that is promised, and one between. */
export const COMPILERS = ["5.4.5", "5.9.3", "7.0.2"];

/**
 * Packs the packages.
 * @param {string} folder where the tarballs go
 * @returns {Promise<string[]>} their paths
 */
export async function pack(folder) {
  await mkdir(folder);
  const names = PACKAGES.map((name) => `--workspace=packages/${name}`);
  const output = await npm(["pack", "--json", `--pack-destination=${folder}`, ...names], {
    cwd: root,
  });
  const packed = JSON.parse(output);
  // npm 11 answers a list; later ones answer an object by name.
  return Object.values(packed).map(({ filename }) => join(folder, filename));
}

/**
 * Installs tarballs in a new folder, without a registry: they need nothing but each other.
 * @returns {Promise<string[]>} the names of all packages that are installed then
 */
export async function install(folder, tarballs) {
  await mkdir(folder);
  await writeFile(
    join(folder, "package.json"),
    `${JSON.stringify({ name: "consumer", private: true }, undefined, 2)}\n`,
  );
  await npm(["install", "--offline", ...tarballs], { cwd: folder });
  const modules = join(folder, "node_modules");
  const entries = await readdir(modules, { withFileTypes: true });
  const names = [];
  for (const { name } of entries.filter((entry) => !entry.name.startsWith("."))) {
    if (!name.startsWith("@")) names.push(name);
    else for (const scoped of await readdir(join(modules, name))) names.push(`${name}/${scoped}`);
  }
  return names;
}

/** Installs the TypeScript compilers beside each other, from the registry. */
export async function installCompilers(folder) {
  const aliases = COMPILERS.map((version) => `${compiler(version)}@npm:typescript@${version}`);
  await npm(["install", "--save-exact", ...aliases], { cwd: folder });
}

/** Path of a compiler's command below the folder. */
export function tsc(version) {
  return join("node_modules", compiler(version), "bin", "tsc");
}

function compiler(version) {
  return `typescript-${version}`;
}
