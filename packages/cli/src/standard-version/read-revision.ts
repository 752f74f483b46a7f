import { UsageError } from "../usage-error.js";
import { commitOf } from "./git.js";
import { listBlobs, readObjects } from "./read-blobs.js";
import { domainsIn, isStandardFile, type StandardFiles } from "./standard-files.js";

/**
 * The standard as a commit has it, read from git's objects: the working tree is left alone, and neither
 * filters nor attributes change what is read.
 * @param root the repository's root
 * @throws UsageError where there is no such revision
 */
export async function readRevision(root: string, revision: string): Promise<StandardFiles> {
  const commit = await commitOf(root, revision);
  if (commit === undefined) {
    throw new UsageError(
      `${JSON.stringify(revision)} is no git revision, folder, .tgz file or published package here. Name one of these: HEAD~1, ./folder, waste.tgz or @localo/waste@1.2.3.`,
    );
  }
  const blobs = await listBlobs(root, commit, "schemas", "packages");
  const wanted = blobs.filter(({ path }) => isStandardFile(path));
  const texts = await readObjects(
    root,
    wanted.map(({ object }) => object),
  );
  const short = commit.slice(0, 7);
  const files = new Map(wanted.map(({ path }, index) => [path, texts[index] ?? ""]));
  const label = commit.startsWith(revision) ? short : `${revision} (${short})`;
  return { label, domains: domainsIn(files), isPackage: false, files };
}
