import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { domainsIn, isStandardFile, type StandardFiles } from "./standard-files.js";

/** `schemas/waste/examples/<type>/valid/<case>.json`: nothing lies deeper, and a link may lead round. */
const DEEPEST = 6;

/**
 * The standard as it stands on disk.
 * @param root a repository's root: the folder that holds `schemas/`
 * @throws what the file system says
 */
export function readFolder(root: string, label: string): StandardFiles {
  const files = new Map<string, string>();
  const visit = (path: string, depth: number) => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const child = `${path}/${name}`;
      if (name.startsWith(".") || name === "node_modules") continue;
      if (isStandardFile(child)) files.set(child, readFileSync(join(root, child), "utf8"));
      else if (depth < DEEPEST && statSync(join(root, child)).isDirectory())
        visit(child, depth + 1);
    }
  };
  visit("schemas", 2);
  if (existsSync(join(root, "packages"))) {
    for (const name of readdirSync(join(root, "packages")).sort()) {
      const file = `packages/${name}/package.json`;
      if (existsSync(join(root, file))) files.set(file, readFileSync(join(root, file), "utf8"));
    }
  }
  return { label, domains: domainsIn(files), isPackage: false, files };
}
