// npm run release:pack -- FOLDER: packs, once, each package whose version is not published yet, and
// notes in FOLDER/release.json what came of it. What is published later is these files and no others.

import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "../steps/run.mjs";
import { publishable } from "./packages.mjs";
import { publishedIntegrity } from "./registry.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [, , given] = process.argv;
if (given === undefined) {
  console.error("error: Name the folder for the tarballs: npm run release:pack -- FOLDER");
  process.exit(2);
}
const folder = resolve(given);
await mkdir(folder, { recursive: true });

const packages = [];
for (const { name, version, folder: workspace } of await publishable(root)) {
  if ((await publishedIntegrity(name, version)) !== undefined) continue;
  const output = await npm(
    ["pack", "--json", `--pack-destination=${folder}`, `--workspace=${workspace}`],
    { cwd: root },
  );
  // npm 11 answers a list; later ones answer an object by name.
  const [{ filename: file, integrity }] = Object.values(JSON.parse(output));
  packages.push({ name, version, file, integrity });
  console.log(`${name} ${version}: ${file}`);
}
if (packages.length === 0) console.log("Everything is published already.");
await writeFile(join(folder, "release.json"), `${JSON.stringify({ packages }, undefined, 2)}\n`);
