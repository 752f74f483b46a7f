import { mkdtempSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Files under ids, which hold nothing that a path is made of. */
export interface FileFolder {
  /** Keeps a file; when it resolves, a crash does not undo it. */
  write(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Uint8Array>;
  /** Removes a file; one that is gone already is no error. */
  remove(id: string): Promise<void>;
  /** Removes all but these. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>;
  /** Lets go of it, and removes what no folder was given for. */
  close(): Promise<void>;
}

/** @param path where the files are; in a folder that goes with the council where it is left out */
export function fileFolder(path: string | undefined): FileFolder {
  let folder = path;
  const made = async () => {
    folder ??= mkdtempSync(join(tmpdir(), "localo-attachments-"));
    await mkdir(folder, { recursive: true });
    return folder;
  };
  return {
    async write(id, bytes) {
      const into = await made();
      const unfinished = join(into, `${id}.part`);
      await synced(unfinished, "w", (file) => file.writeFile(bytes));
      await rename(unfinished, join(into, id));
      // The name is the folder's, and is kept when the folder is.
      await synced(into, "r", async () => undefined);
    },
    read: async (id) => readFile(join(await made(), id)),
    async remove(id) {
      await rm(join(await made(), id), { force: true });
    },
    async keepOnly(ids) {
      if (folder === undefined) return;
      const names = await readdir(await made());
      for (const name of names) if (!ids.has(name)) await rm(join(folder, name), { force: true });
    },
    async close() {
      if (path === undefined && folder !== undefined) await rm(folder, { recursive: true });
    },
  };
}

async function synced(
  path: string,
  flags: string,
  act: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await act(file);
    await file.sync();
  } finally {
    await file.close();
  }
}
