import type { Bump } from "@localo/compat";
import { type GitRepository, gitRepository } from "./git-repository.js";
import { localo } from "./run.js";

/** A repository in which changesets plan the releases, outside of pre mode. */
export interface ReleaseRepository extends GitRepository {
  /** Plans a release of the domain `bins`, in the only changeset that is written by hand. */
  plan(bump: Bump, sentence?: string): void;
  /** Begins pre mode, as `changeset pre enter alpha` does. */
  enterPreMode(): void;
}

/** The repository of {@link gitRepository} with changesets' settings. */
export function releaseRepository(): ReleaseRepository {
  const repository = gitRepository();
  const { write, commit } = repository;
  write(".changeset/config.json", {
    changelog: "@changesets/cli/changelog",
    commit: false,
    fixed: [],
    linked: [],
    access: "public",
    baseBranch: "main",
    updateInternalDependencies: "patch",
    ignore: [],
  });
  commit("Plan releases with changesets");
  return {
    ...repository,
    plan(bump, sentence = "Bins changed.") {
      write(".changeset/by-hand.md", `---\n"@localo/bins": ${bump}\n---\n\n${sentence}\n`);
    },
    enterPreMode() {
      const initialVersions = { "@localo/bins": "1.0.0" };
      write(".changeset/pre.json", { mode: "pre", tag: "alpha", initialVersions, changesets: [] });
    },
  };
}

/** What `localo check-release` prints for people, and how it ends. */
export async function checkRelease(root: string) {
  const { code, stdout, stderr } = await localo(root, "check-release");
  return { code, said: stdout + stderr };
}
