import { nearestName } from "@localo/compiler";
import { findRoot } from "../find-root.js";
import { commitOf, gitLines } from "../standard-version/git.js";
import { readFolder } from "../standard-version/read-folder.js";
import { readRevision } from "../standard-version/read-revision.js";
import { readSide } from "../standard-version/read-side.js";
import { releasedCommit } from "../standard-version/released-commit.js";
import type { StandardFiles } from "../standard-version/standard-files.js";
import { UsageError } from "../usage-error.js";

/** A domain and the versions of the standard in which it is compared. */
export interface Versions {
  readonly domain: string;
  readonly base: StandardFiles;
  readonly head: StandardFiles;
}

/** What the working tree is called. */
const WORKING_TREE = "the working tree";

/**
 * The versions that a command compares.
 * @param cwd where the command runs
 * @param base default: for each domain the commit that last changed its package's version
 * @param head default: the working tree
 * @param named the domains; default: all that either version has
 * @throws UsageError where they cannot be found
 */
export async function chooseVersions(
  cwd: string,
  base: string | undefined,
  head: string | undefined,
  named: readonly string[],
): Promise<Versions[]> {
  const before = base === undefined ? undefined : await readSide(cwd, base);
  const after =
    head === undefined ? readFolder(findRoot(cwd), WORKING_TREE) : await readSide(cwd, head);
  if (before === undefined) return sinceRelease(findRoot(cwd), after, named);
  const domains = chooseDomains([before, after], named);
  return domains.map((domain) => ({ domain, base: before, head: after }));
}

/** The version before a domain's first release. */
export const NOT_RELEASED: StandardFiles = {
  label: "not released yet",
  domains: [],
  isPackage: false,
  files: new Map(),
};

/**
 * Each domain of the working tree with its last release; one whose package is left without schemas, too.
 * @param from the commit at which the search for the release begins
 */
export async function sinceRelease(
  root: string,
  head: StandardFiles,
  named: readonly string[],
  from = "HEAD",
): Promise<Versions[]> {
  if ((await commitOf(root, from)) === undefined) {
    throw new UsageError(
      "There is no git history here to find the last release in. Name the base: localo diff BASE.",
    );
  }
  const domains = [...head.domains, ...(await emptied(root, head, from))];
  const read = new Map<string, StandardFiles>();
  const versions: Versions[] = [];
  for (const domain of chooseDomains([{ ...head, domains }], named)) {
    const commit = await releasedCommit(root, domain, from);
    const base =
      commit === undefined
        ? NOT_RELEASED
        : (read.get(commit) ?? (await readRevision(root, commit)));
    if (commit !== undefined) read.set(commit, base);
    versions.push({ domain, base, head });
  }
  return versions;
}

/** Domains whose package is there, and whose schemas are gone since its last release. */
async function emptied(
  root: string,
  { domains, files }: StandardFiles,
  from: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const file of files.keys()) {
    const [, name] = /^packages\/([^/]+)\/package\.json$/.exec(file) ?? [];
    if (name === undefined || domains.includes(name)) continue;
    // Most packages are no domains.
    const [once] = await gitLines(
      root,
      "log",
      "-1",
      "--format=%H",
      "HEAD",
      "--",
      `schemas/${name}`,
    );
    if (once === undefined) continue;
    const commit = await releasedCommit(root, name, from);
    if (commit === undefined) continue;
    if ((await readRevision(root, commit)).domains.includes(name)) found.push(name);
  }
  return found;
}

/** What either side has; only what both have where one is a package of a single domain. */
function chooseDomains(sides: readonly StandardFiles[], named: readonly string[]): string[] {
  const packages = sides.filter(({ isPackage }) => isPackage);
  const narrow = packages.map(({ domains }) => new Set(domains));
  const known = [...new Set(sides.flatMap(({ domains }) => domains))]
    .filter((domain) => narrow.every((domains) => domains.has(domain)))
    .sort();
  if (known.length === 0) {
    const has = sides.map(({ label, domains }) => `${label} has ${domains.join(", ") || "none"}`);
    throw new UsageError(`There is no domain to compare: ${has.join("; ")}.`);
  }
  for (const name of named) {
    if (known.includes(name)) continue;
    const meant = nearestName(name, known);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new UsageError(
      `There is no domain "${name}".${hint} The domains are: ${known.join(", ")}.`,
    );
  }
  return named.length === 0 ? known : [...new Set(named)];
}
