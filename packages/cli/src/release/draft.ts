import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bump } from "@localo/compat";
import { commitOf } from "../standard-version/git.js";
import { listBlobs } from "../standard-version/read-blobs.js";
import { type Changeset, changesetFor, isUntouched } from "./changeset.js";
import { type Judgement, lacksChangeset, type Verdicts } from "./judge-release.js";

/** A changeset for a package as it should be, and the drafts of it that it takes the place of. */
export interface Draft {
  readonly judgement: Judgement;
  /** `null` where there is nothing to tell any more. */
  readonly changeset: Changeset | null;
  /**
   * Files that this program wrote and that nobody has edited or committed: what they say is said by the
   * changeset.
   */
  readonly replaced: readonly string[];
}

/** What became of a changeset. */
export interface DraftResult {
  /** npm name */
  readonly package: string;
  readonly bump: Bump;
  readonly file: string;
  readonly action: "written" | "updated" | "unchanged" | "removed";
}

/**
 * The changesets that are missing, and those that an earlier run wrote and that are still nobody's own.
 * What people wrote, edited or committed stays, and is not said again.
 */
export async function draftsFor(
  root: string,
  { judgements, changesets }: Verdicts,
): Promise<Draft[]> {
  const head = (await commitOf(root, "HEAD")) ?? "HEAD";
  const committed = new Set((await listBlobs(root, head, ".changeset")).map(({ path }) => path));
  return judgements.flatMap((judgement) => {
    const { name, compared, needed } = judgement;
    const own = changesets.filter(({ packages }) => packages.includes(name));
    const replaced = own
      .map(({ file }) => file)
      .filter((file) => {
        if (committed.has(file)) return false;
        return isUntouched({ file, text: readFileSync(join(root, file), "utf8") }, compared.name);
      });
    if (replaced.length === 0 && !lacksChangeset(judgement)) return [];
    const told = own.filter(({ file }) => !replaced.includes(file)).map(({ summary }) => summary);
    const isTaken = (file: string) => !replaced.includes(file) && existsSync(join(root, file));
    const changeset = needed === "none" ? null : changesetFor(judgement, told, isTaken);
    return [{ judgement, changeset, replaced }];
  });
}

/**
 * Writes a changeset in place of its drafts.
 * @throws what the file system says; a file that people wrote is never written over
 */
export function writeDraft(root: string, { judgement, changeset, replaced }: Draft): DraftResult[] {
  const result = { package: judgement.name, bump: judgement.needed };
  const stale = replaced.filter((file) => file !== changeset?.file);
  const isThere = stale.length < replaced.length;
  if (changeset !== null && !isThere)
    writeFileSync(join(root, changeset.file), changeset.text, { flag: "wx" });
  for (const file of stale) rmSync(join(root, file));
  if (changeset === null) return stale.map((file) => ({ ...result, file, action: "removed" }));
  const changed = replaced.length === 0 ? "written" : "updated";
  return [{ ...result, file: changeset.file, action: isThere ? "unchanged" : changed }];
}
