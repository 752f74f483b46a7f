import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the field's own data, which is no part of the repository: beside it, or where the
 * environment variable LOCALO_SHARED_DATA says.
 */
export const sharedData: string =
  process.env.LOCALO_SHARED_DATA ??
  join(dirname(fileURLToPath(import.meta.url)), "../../../../../shared/data");
