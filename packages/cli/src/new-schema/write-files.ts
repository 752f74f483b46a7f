import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../usage-error.js";

/**
 * Writes new files, all or none, and none over one that is there.
 * @param files content by path from the root
 * @throws UsageError where one is there already; what the file system says
 */
export function writeFiles(root: string, files: ReadonlyMap<string, unknown>): string[] {
  const taken = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (taken !== undefined)
    throw new UsageError(
      `${taken} is there already. Move it away, or draft from a type without it.`,
    );
  const written: string[] = [];
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `${JSON.stringify(content, undefined, 2)}\n`, { flag: "wx" });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(root, path));
    throw error;
  }
  return written;
}
