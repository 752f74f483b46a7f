import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import getReleasePlan from "@changesets/get-release-plan";
import parseChangeset from "@changesets/parse";
import type { Bump } from "@localo/compat";
import { UsageError } from "../usage-error.js";

/** A changeset that waits for a release. */
export interface WaitingChangeset {
  /** From the repository's root. */
  readonly file: string;
  /** npm names of the packages that it releases. */
  readonly packages: readonly string[];
  /** What goes into their changelogs. */
  readonly summary: string;
}

/** The releases that the changesets in `.changeset/` come to. */
export interface ReleasePlan {
  /** By npm name; a package that is not there is not released. */
  readonly bumps: ReadonlyMap<string, Bump>;
  readonly changesets: readonly WaitingChangeset[];
  /** The branch that releases are made from. */
  readonly baseBranch: string;
  /** Changesets' pre mode, or on the way out of it: what is released is not promised to anyone yet. */
  readonly pre: boolean;
}

/**
 * What changesets would release, by their own account: the packages that depend on a released one too.
 * @throws UsageError where the changesets or their settings cannot be read
 */
export async function readPlan(root: string): Promise<ReleasePlan> {
  if (!existsSync(join(root, ".changeset/config.json"))) {
    throw new UsageError(
      "There is no .changeset/config.json, so nobody can say what is to be released. Write it: npx changeset init.",
    );
  }
  checkChangesets(join(root, ".changeset"));
  try {
    const { changesets, releases, preState } = await getReleasePlan(root);
    const { baseBranch = "main" } = JSON.parse(
      readFileSync(join(root, ".changeset/config.json"), "utf8"),
    ) as { baseBranch?: string };
    return {
      baseBranch,
      bumps: new Map(releases.map(({ name, type }) => [name, type])),
      changesets: changesets.map(({ id, summary, releases: packages }) => ({
        file: `.changeset/${id}.md`,
        packages: packages.map(({ name }) => name),
        summary,
      })),
      pre: preState !== undefined,
    };
  } catch (error) {
    throw new UsageError(reasonOf(error as Error));
  }
}

/** Changesets does not say in which file something is wrong. */
function checkChangesets(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".md") || name.startsWith(".") || /^readme\.md$/i.test(name)) continue;
    try {
      parseChangeset(readFileSync(join(folder, name), "utf8"));
    } catch (error) {
      const [first = ""] = (error as Error).message.split("\n");
      const reason = first.replace(/^could not parse changeset - /, "");
      throw new UsageError(
        `.changeset/${name} cannot be read: ${reason} Put it right, or take it out and run npx localo changeset.`,
      );
    }
  }
}

function reasonOf({ message }: Error): string {
  const [, id, name] =
    /^Found changeset (\S+) for package (\S+) which is not in the workspace/.exec(message) ?? [];
  if (id === undefined) return `The changesets cannot be read: ${message}`;
  return `.changeset/${id}.md plans a release of ${name}, which is no package here. Correct the name, or take it out.`;
}
