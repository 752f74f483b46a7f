import { git } from "./git.js";

/** A file of a commit: its path from the folder that was asked about, and its object. */
export interface Blob {
  readonly path: string;
  readonly object: string;
}

/** The files of a commit below paths; links and submodules are none. */
export async function listBlobs(
  folder: string,
  commit: string,
  ...paths: string[]
): Promise<Blob[]> {
  const listing = await git(folder, ["ls-tree", "-r", "-z", commit, "--", ...paths]);
  // <mode> SP <type> SP <object> TAB <path> NUL (git-ls-tree, output format)
  return listing
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode, object, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      if (mode === undefined || object === undefined || path === undefined) return [];
      return mode.startsWith("100") ? [{ path, object }] : [];
    });
}

/** The text of objects, in their order, from one run of git. */
export async function readObjects(folder: string, objects: readonly string[]): Promise<string[]> {
  if (objects.length === 0) return [];
  const answer = await git(folder, ["cat-file", "--batch"], `${objects.join("\n")}\n`);
  const texts: string[] = [];
  // <object> SP <type> SP <size> LF <contents> LF (git-cat-file, batch output)
  for (let at = 0; texts.length < objects.length; ) {
    const end = answer.indexOf(0x0a, at);
    const header = answer.toString("utf8", at, end);
    const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1]);
    if (end < 0 || !Number.isSafeInteger(size))
      throw new Error(`git cat-file --batch answered ${JSON.stringify(header)}`);
    texts.push(answer.toString("utf8", end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}
