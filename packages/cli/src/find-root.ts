import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "./usage-error.js";

/**
 * The repository's root: the nearest folder, from `from` upwards, that holds `schemas/` and `packages/`.
 * @throws UsageError where there is none
 */
export function findRoot(from: string): string {
  const root = findRootOrNone(from);
  if (root !== undefined) return root;
  throw new UsageError(
    `There is no Localo repository here: neither ${from} nor a folder above it holds schemas/ and packages/.`,
  );
}

/** The repository's root, where there is one. */
export function findRootOrNone(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "schemas")) && existsSync(join(folder, "packages"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
