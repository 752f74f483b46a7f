import { type Bump, comparisonOf } from "@localo/compat";
import { NOT_RELEASED, sinceRelease, type Versions } from "../diff/choose-versions.js";
import { compareStandard } from "../diff/compare-standard.js";
import type { Compared } from "../diff/compared.js";
import { commitOf, gitLines } from "../standard-version/git.js";
import { isSame } from "../standard-version/parse-standard.js";
import { readFolder } from "../standard-version/read-folder.js";
import type { StandardFiles } from "../standard-version/standard-files.js";
import { type BrokenExample, brokenExamples } from "./broken-examples.js";
import { type BrokenSunset, brokenSunsets } from "./broken-sunsets.js";
import { covers, larger, releaseWords, stepBetween } from "./bump.js";
import { readPlan, type WaitingChangeset } from "./read-plan.js";
import { type Rename, renames } from "./renames.js";

/** What the gate says of one package. */
export interface Judgement {
  /** npm name: `@localo/waste` */
  readonly name: string;
  /** What changed since its last release. */
  readonly compared: Compared;
  /** Valid examples of it that are refused now. */
  readonly broken: readonly BrokenExample[];
  /** It was not released yet. */
  readonly isNew: boolean;
  /** The release that changesets or a new version plan, and the least that the changes need. */
  readonly planned: Bump;
  readonly needed: Bump;
  /** Why it may not be released so, a sentence each; none where it may. */
  readonly refusals: readonly string[];
  /** What else could be done, a sentence each. */
  readonly advice: readonly string[];
}

/** What the gate says of all domain packages. */
export interface Verdicts {
  readonly judgements: readonly Judgement[];
  /** Changesets that wait for a release, of whichever package. */
  readonly changesets: readonly WaitingChangeset[];
  /** Changesets are in pre mode: nothing is refused. */
  readonly pre: boolean;
}

/**
 * Holds what is planned to be released against what changed since the last release. A package that is
 * gone is released no more, and schemas without a package are released by nobody: neither is judged.
 * @param today as `2026-11-24`
 * @throws UsageError where the last release or the plan cannot be read
 */
export async function judgeRelease(root: string, today: string): Promise<Verdicts> {
  const { baseBranch, bumps, changesets, pre } = await readPlan(root);
  const head = readFolder(root, "the working tree");
  const from = await commonWith(root, `refs/remotes/origin/${baseBranch}`);
  const versions = await sinceRelease(root, head, [], from);
  const judgements = versions.flatMap((each) => {
    const { domain, base } = each;
    const { name, version } = manifestOf(head, domain);
    if (name === undefined) return [];
    const step = stepBetween(manifestOf(base, domain).version ?? "", version ?? "");
    const planned = larger(bumps.get(name) ?? "none", step);
    return [judge(name, changesOf(each, today), planned)];
  });
  return { judgements, changesets, pre };
}

/**
 * Where this branch left the one that releases are made from: a version that was written since is no
 * release yet, but one that is planned. `HEAD` where that branch is not known here.
 */
async function commonWith(root: string, branch: string): Promise<string> {
  if ((await commitOf(root, branch)) === undefined) return "HEAD";
  const [commit] = await gitLines(root, "merge-base", "HEAD", branch);
  return commit ?? "HEAD";
}

/** What happened to a domain since its last release, so far as a release depends on it. */
export interface Changes {
  readonly compared: Compared;
  readonly isNew: boolean;
  readonly broken: readonly BrokenExample[];
  readonly sunsets: readonly BrokenSunset[];
  readonly renamed: readonly Rename[];
}

/** Looks for all that a release of a domain depends on. */
export function changesOf({ domain, base, head }: Versions, today: string): Changes {
  // The most frequent case, and the slowest where everything is looked at.
  if (isSame(base, head, domain)) {
    const compared = { name: domain, base: base.label, head: head.label, ...comparisonOf([]) };
    return { compared, isNew: false, broken: [], sunsets: [], renamed: [] };
  }
  return {
    compared: compareStandard(base, head, domain, false),
    isNew: base === NOT_RELEASED,
    broken: brokenExamples(base, head, domain),
    sunsets: brokenSunsets(base, head, domain, today),
    renamed: renames(base, head, domain),
  };
}

/** Whether changes may be released as it is planned. */
export function judge(name: string, changes: Changes, planned: Bump): Judgement {
  const { compared, isNew, broken, sunsets, renamed } = changes;
  const needed = neededFor(changes);
  const refusals: string[] = [];
  if (!covers(planned, needed)) {
    const plan = planned === "none" ? "none" : releaseWords(planned);
    refusals.push(`It needs ${releaseWords(needed)}, and ${plan} is planned.`);
    for (const { file, message } of broken)
      refusals.push(`${file} was valid, and is refused now: ${message}`);
  }
  // A date is a promise, whatever the release is called.
  refusals.push(...sunsets.map(sunsetRefusal));
  const advice =
    planned === "major"
      ? []
      : renamed.map(
          ({ from, to }) =>
            `${from} seems to be ${to} now. Keep the old name beside it, deprecated and with a sunset, until the next major release.`,
        );
  return { name, compared, broken, isNew, planned, needed, refusals, advice };
}

/** Whether a changeset would help: a sunset that is not kept is helped by none. */
export function lacksChangeset({ planned, needed }: Judgement): boolean {
  return !covers(planned, needed);
}

function neededFor({ compared, isNew, broken }: Changes): Bump {
  // Nobody has what was not released yet: its version is the one that it was begun with.
  if (isNew) return "none";
  return broken.length > 0 ? "major" : compared.bump;
}

function sunsetRefusal({ part, sunset, now }: BrokenSunset): string {
  return now === null
    ? `${part} is gone, and was promised until ${sunset}. Put it back until that day is over.`
    : `${part} was promised until ${sunset}, and now until ${now}. Let the day stand.`;
}

/** The npm name and the version of a domain's package; neither where it has none. */
function manifestOf({ files }: StandardFiles, domain: string): { name?: string; version?: string } {
  const text = files.get(`packages/${domain}/package.json`);
  return text === undefined ? {} : JSON.parse(text);
}
