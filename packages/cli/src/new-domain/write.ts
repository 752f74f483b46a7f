import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder to make, and its files: content by path below it. */
export interface NewFolder {
  /** From the repository's root. */
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Makes folders, all or none: each is written under another name beside its place, then they are moved.
 * @returns the paths of all files, from the root
 * @throws what the file system says; nothing is left behind then
 */
export function writeFolders(root: string, folders: readonly NewFolder[]): string[] {
  const made: string[] = [];
  try {
    const moves = folders.map(({ path, files }) => {
      const place = join(root, path);
      const fresh = mkdtempSync(join(dirname(place), ".new-"));
      made.push(fresh);
      // mkdtemp makes a folder for its owner alone; this one is for everyone who works here.
      const content = join(fresh, "content");
      for (const [file, text] of files) {
        mkdirSync(dirname(join(content, file)), { recursive: true });
        writeFileSync(join(content, file), text);
      }
      return { content, place };
    });
    const temporary = [...made];
    for (const { content, place } of moves) {
      renameSync(content, place);
      made.push(place);
    }
    for (const folder of temporary) rmSync(folder, { recursive: true });
  } catch (error) {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return folders.flatMap(({ path, files }) => [...files.keys()].map((file) => `${path}/${file}`));
}
