// A package's major is the major of its domain's `$id`s and of its operations' path.

import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a domain's new major wherever `schemas/` names the old one.
 * @returns {Promise<number>} how many files changed; none where the package is no domain's
 */
export async function moveMajor(root, domain, from, to) {
  if (from === to || !existsSync(join(root, "schemas", domain))) return 0;
  let changed = 0;
  for (const file of await readdir(join(root, "schemas"), { recursive: true })) {
    if (!/\.(json|yaml)$/.test(file)) continue;
    const path = join(root, "schemas", file);
    const text = await readFile(path, "utf8");
    const moved = text
      .replaceAll(
        `https://ns.localo.org/${domain}/v${from}/`,
        `https://ns.localo.org/${domain}/v${to}/`,
      )
      .replaceAll(`url: /${domain}/v${from}\n`, `url: /${domain}/v${to}\n`);
    if (moved === text) continue;
    await writeFile(path, moved);
    changed += 1;
  }
  return changed;
}
