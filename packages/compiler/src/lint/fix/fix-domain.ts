import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaPaths } from "../../load/domain.js";
import { packageMajor } from "../../load/package-version.js";
import { readJson } from "../../load/source-file.js";
import { replaceFile } from "../../write.js";
import { fixSchema } from "./fix-schema.js";
import type { Fixed } from "./fixed.js";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Mends the schema files of a domain, each as a whole or not at all. A file that cannot be read, or is no
 * JSON, stays as it is: `lint` says what is wrong with it. So does a link, which may lead out of the
 * repository.
 * @param root the repository's root: the folder that holds `schemas/`
 * @returns what was done, file by file; empty where nothing was to be mended
 * @throws what the file system says where a file cannot be written
 */
export function fixDomain(root: string, domain: string): Fixed[] {
  const major = packageMajor(root, domain);
  return schemaPaths(root, domain).flatMap((path) => {
    const file = `schemas/${domain}/${path}.schema.json`;
    const absolute = join(root, file);
    if (lstatSync(absolute).isSymbolicLink()) return [];
    if (readJson(absolute, file).source === undefined) return [];
    const content = readFileSync(absolute, "utf8");
    const mark = content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    const { text, changes } = fixSchema(content.slice(mark.length), { domain, path, major });
    if (changes.length > 0) replaceFile(absolute, mark + text);
    return changes.map((change) => ({ file, ...change }));
  });
}
