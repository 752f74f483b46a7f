import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The folder cannot be used; the message says why and what to do. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";
}

/** A folder that this process has to itself. */
export interface DataFolder {
  readonly path: string;
  /** Lets another process have it. */
  release(): void;
}

/**
 * Takes a folder, and makes it where it is not there. Two processes that wrote in one database would
 * ruin it. Whoever was killed holds nothing: the lock names a process, which must be there.
 * @throws DataFolderError where another sandbox has it, or it cannot be written
 */
export function takeDataFolder(path: string): DataFolder {
  const lock = join(path, "lock");
  try {
    mkdirSync(path, { recursive: true });
    alone(`${lock}.taking`, () => takeLock(lock, path));
  } catch (error) {
    if (error instanceof DataFolderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFolderError(`The folder ${path} cannot be used: ${reason}`);
  }
  return {
    path,
    release() {
      if (ownerOf(lock) === process.pid) rmSync(lock);
    },
  };
}

/**
 * Does something while no other process does. Who looks at a lock and then takes it must not be
 * overtaken in between, also where two find the same one left over.
 */
function alone(guard: string, act: () => void): void {
  try {
    closeSync(openSync(guard, "wx"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new DataFolderError(
      `Another sandbox is just taking the folder. Try again. If there is none, remove ${guard}`,
    );
  }
  try {
    act();
  } finally {
    rmSync(guard);
  }
}

function takeLock(lock: string, path: string): void {
  const owner = ownerOf(lock);
  if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
    throw new DataFolderError(
      `${path} is in use by another sandbox (process ${owner}). Stop it, or choose another folder. If process ${owner} is no sandbox, remove ${lock}`,
    );
  }
  writeFileSync(lock, String(process.pid));
}

function ownerOf(lock: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lock, "utf8"), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // Another user's process is there too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Killed, and not yet cleared away by its parent, which in a container can take its time. */
function isZombie(pid: number): boolean {
  try {
    // proc(5): the state follows the name, which is in brackets and can hold any character.
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
