import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** This package's folder, from its sources and from its bundle alike. */
export const folder = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The repository's root. */
export const root = join(folder, "../..");
