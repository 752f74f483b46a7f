import { UsageError } from "../usage-error.js";
import { commitOf, gitLines } from "./git.js";
import { listBlobs, readObjects } from "./read-blobs.js";

/**
 * The commit that last changed the version of a domain's package: what the last release was made of.
 * A commit changes it where none of its parents has the same; so a merge that only brings it along is
 * not taken for the release.
 * @param from the commit at which the search begins
 * @returns its hash; `undefined` where no commit has such a package
 * @throws UsageError in a shallow clone, whose first commit seems to have made everything
 */
export async function releasedCommit(
  root: string,
  domain: string,
  from = "HEAD",
): Promise<string | undefined> {
  const file = `packages/${domain}/package.json`;
  if ((await commitOf(root, from)) === undefined) return undefined;
  const log = await gitLines(root, "log", "--full-history", "--format=%H %P", from, "--", file);
  const commits = log.map((line) => line.split(" "));
  const versionAt = await versionsAt(root, file, [...new Set(commits.flat())]);
  for (const [commit, ...parents] of commits) {
    if (commit === undefined) continue;
    const version = versionAt.get(commit);
    if (version === undefined) continue;
    if (parents.some((parent) => versionAt.get(parent) === version)) continue;
    if (parents.length === 0) await refuseShallow(root);
    return commit;
  }
  return undefined;
}

async function versionsAt(
  root: string,
  file: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const found = new Map<string, string | undefined>();
  const blobs = new Map<string, string>();
  for (const commit of commits) {
    const [blob] = await listBlobs(root, commit, file);
    if (blob !== undefined) blobs.set(commit, blob.object);
  }
  const objects = [...new Set(blobs.values())];
  const texts = await readObjects(root, objects);
  const versions = new Map(objects.map((object, index) => [object, versionIn(texts[index] ?? "")]));
  for (const [commit, object] of blobs) found.set(commit, versions.get(object));
  return found;
}

/** The version in a package.json; `undefined` in one that is broken or has none. */
function versionIn(text: string): string | undefined {
  try {
    const { version } = JSON.parse(text) as { version?: unknown };
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}

async function refuseShallow(root: string): Promise<void> {
  const [shallow] = await gitLines(root, "rev-parse", "--is-shallow-repository");
  if (shallow !== "true") return;
  throw new UsageError(
    "This clone has no history to find the last release in. Fetch it (git fetch --unshallow; in GitHub Actions: fetch-depth: 0), or name the base.",
  );
}
