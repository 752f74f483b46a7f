import { execFile } from "node:child_process";
import { UsageError } from "../usage-error.js";

/** Bytes that an answer of git may have: the schemas and examples of many domains are a hundredth of it. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Why git did not do what it was asked. */
export class GitError extends Error {
  override name = "GitError";
}

/**
 * Runs git in a folder, without a shell.
 * @param input what it reads from its standard input
 * @returns what it printed
 * @throws GitError with git's own words where it fails; UsageError where there is no git
 */
export function git(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, encoding: "buffer", maxBuffer: MOST_BYTES } as const;
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === "ENOENT")
        reject(new UsageError("git cannot be run: install it, or compare folders and packages."));
      else reject(new GitError(stderr.toString("utf8").trim() || error.message));
    });
    // git may end before it has read everything; why is in its exit code.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** What git printed, as lines. */
export async function gitLines(folder: string, ...args: string[]): Promise<string[]> {
  const text = (await git(folder, args)).toString("utf8").trimEnd();
  return text === "" ? [] : text.split("\n");
}

/**
 * The commit that a revision means.
 * @returns its hash, or `undefined` where git knows no such revision
 */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  try {
    const [hash] = await gitLines(
      folder,
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${revision}^{commit}`,
    );
    return hash;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
