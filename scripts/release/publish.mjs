// npm run release:publish -- FOLDER [npm's options]: publishes what was packed into FOLDER. Run again
// after a failure, it goes on where that was. Needs nothing but Node and npm.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { npm } from "../steps/run.mjs";
import { publishedIntegrity } from "./registry.mjs";

const [, , given, ...options] = process.argv;
if (given === undefined) {
  console.error("error: Name the folder with the tarballs: npm run release:publish -- FOLDER");
  process.exit(2);
}
const folder = resolve(given);
const { packages } = JSON.parse(await readFile(join(folder, "release.json"), "utf8"));

// All are looked at before the first one goes out: a release is whole or not at all.
for (const { file, integrity } of packages) {
  const bytes = await readFile(join(folder, file));
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${file} is not what was packed: it is ${found}.`);
}
for (const { name, version, file, integrity } of packages) {
  const there = await publishedIntegrity(name, version);
  if (there !== undefined && there !== integrity) {
    throw new Error(`${name} ${version} is published already, with other content: ${there}.`);
  }
  if (there !== undefined) {
    console.log(`${name} ${version} is published already.`);
    continue;
  }
  // A version with a label is never what `npm install` gives to those who did not ask for it. For the
  // others npm itself chooses `latest`, and refuses where that would go back to an older version.
  const [, label] = /-([a-z]+)/.exec(version) ?? [];
  const tag = label === undefined ? [] : [`--tag=${label}`];
  await npm(["publish", join(folder, file), ...tag, ...options], { cwd: folder });
  console.log(`${name} ${version}: published as ${label ?? "latest"}`);
}
