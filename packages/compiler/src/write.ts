import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Replaces a folder's content by generated files, as a whole or not at all: the files are written
 * beside it first, then the two folders change places.
 * @param files content by path below the folder
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.new-`);
  const old = `${fresh}.old`;
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
    try {
      renameSync(folder, old);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Replaces what is in a file, as a whole or not at all: it is written beside it first, then takes its
 * place. Who may read it stays as it was.
 */
export function replaceFile(file: string, content: string): void {
  const folder = mkdtempSync(join(dirname(file), ".new-"));
  try {
    const fresh = join(folder, basename(file));
    writeFileSync(fresh, content);
    chmodSync(fresh, statSync(file).mode);
    renameSync(fresh, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
