/**
 * A version of the standard as it stands somewhere: in a git revision, in a folder, in a package. Only
 * what a comparison reads is here.
 */
export interface StandardFiles {
  /** What it is called in messages: `HEAD~3 (abaa1b5)`, `the working tree`. */
  readonly label: string;
  /** The domains that it is a version of; others may be along because these refer to them. */
  readonly domains: readonly string[];
  /** Whether it is one domain's package alone, and says nothing of the other domains. */
  readonly isPackage: boolean;
  /**
   * Text by path from the repository's root, with forward slashes: everything below `schemas/`, and
   * `packages/<name>/package.json`.
   */
  readonly files: ReadonlyMap<string, string>;
}

/** Whether a comparison reads a file of the repository. */
export function isStandardFile(path: string): boolean {
  if (path.split("/").some((part) => part.startsWith("."))) return false;
  return /^schemas\/.+\.(json|yaml)$/.test(path) || /^packages\/[^/]+\/package\.json$/.test(path);
}

/** The folders below `schemas/` that files are in. */
export function domainsIn(files: ReadonlyMap<string, string>): string[] {
  const names = [...files.keys()].flatMap((path) => /^schemas\/([^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}
