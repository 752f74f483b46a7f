import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseStandard } from "../standard-version/parse-standard.js";
import { readFolder } from "../standard-version/read-folder.js";
import type { GitRepository } from "./git-repository.js";

/** Packs the package of `bins` as it stands, with npm; gives the file's path. */
export function pack({ root, write }: GitRepository, version: string): string {
  const { domain, schemas, openapi } = parseStandard(readFolder(root, "here"), "bins");
  const folder = `packed-${version}`;
  write(`${folder}/package.json`, { name: "@localo/bins", version, files: ["dist"] });
  write(`${folder}/dist/standard.json`, {
    domain,
    schemas: Object.fromEntries(schemas),
    openapi: Object.fromEntries(openapi),
  });
  mkdirSync(join(root, "tarballs"), { recursive: true });
  const place = ["--pack-destination", join(root, "tarballs")];
  execFileSync("npm", ["pack", "--silent", ...place], { cwd: join(root, folder), stdio: "pipe" });
  writeFileSync(join(root, ".gitignore"), "packed-*\ntarballs\n");
  return `tarballs/localo-bins-${version}.tgz`;
}
