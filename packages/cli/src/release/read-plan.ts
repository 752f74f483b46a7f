import { existsSync } from "node:fs";
import { join } from "node:path";
import getReleasePlan from "@changesets/get-release-plan";
import type { Bump } from "@localo/compat";
import { UsageError } from "../usage-error.js";

/** The releases that the changesets in `.changeset/` come to. */
export interface ReleasePlan {
  /** By npm name; a package that is not there is not released. */
  readonly bumps: ReadonlyMap<string, Bump>;
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
  try {
    const { releases, preState } = await getReleasePlan(root);
    return {
      bumps: new Map(releases.map(({ name, type }) => [name, type])),
      pre: preState !== undefined,
    };
  } catch (error) {
    throw new UsageError(`The changesets cannot be read: ${(error as Error).message}`);
  }
}
