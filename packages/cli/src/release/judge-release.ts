import type { Bump } from "@localo/compat";
import { sinceRelease, type Versions } from "../diff/choose-versions.js";
import { compareStandard } from "../diff/compare-standard.js";
import type { Compared } from "../diff/compared.js";
import { readFolder } from "../standard-version/read-folder.js";
import { type BrokenExample, brokenExamples } from "./broken-examples.js";
import { covers, releaseWords } from "./bump.js";
import { type EarlyRemoval, earlyRemovals } from "./early-removals.js";
import { readPlan } from "./read-plan.js";
import { type Rename, renames } from "./renames.js";

/** What the gate says of one package. */
export interface Judgement {
  /** npm name: `@localo/waste` */
  readonly name: string;
  /** What changed since its last release. */
  readonly compared: Compared;
  /** The release that the changesets plan, and the least that the changes need. */
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
  /** Changesets are in pre mode: nothing is refused. */
  readonly pre: boolean;
}

/**
 * Holds what is planned to be released against what changed since the last release.
 * @param today as `2026-11-24`
 * @throws UsageError where the last release or the plan cannot be read
 */
export async function judgeRelease(root: string, today: string): Promise<Verdicts> {
  const { bumps, pre } = await readPlan(root);
  const head = readFolder(root, "the working tree");
  const versions = await sinceRelease(root, head, []);
  const judgements = versions.map((each) => {
    const name = nameOf(head.files, each.domain);
    return judge(name, changesOf(each, today), bumps.get(name) ?? "none");
  });
  return { judgements, pre };
}

/** What happened to a domain since its last release, so far as a release depends on it. */
export interface Changes {
  readonly compared: Compared;
  readonly broken: readonly BrokenExample[];
  readonly early: readonly EarlyRemoval[];
  readonly renamed: readonly Rename[];
}

/** Looks for all that a release of a domain depends on. */
export function changesOf({ domain, base, head }: Versions, today: string): Changes {
  return {
    compared: compareStandard(base, head, domain, false),
    broken: brokenExamples(base, head, domain),
    early: earlyRemovals(base, head, domain, today),
    renamed: renames(base, head, domain),
  };
}

/** Whether changes may be released as it is planned. */
export function judge(name: string, changes: Changes, planned: Bump): Judgement {
  const { compared, broken, early, renamed } = changes;
  const needed = broken.length > 0 ? "major" : compared.bump;
  const refusals: string[] = [];
  if (!covers(planned, needed)) {
    refusals.push(
      `It needs ${releaseWords(needed)}, and the changesets plan ${releaseWords(planned)}.`,
    );
    for (const { file, message } of broken)
      refusals.push(`${file} was valid, and is refused now: ${message}`);
  }
  // A date is a promise, whatever the release is called.
  for (const { part, sunset } of early)
    refusals.push(
      `${part} is gone, and was promised until ${sunset}. Put it back until that day is over.`,
    );
  const advice =
    planned === "major"
      ? []
      : renamed.map(
          ({ from, to }) =>
            `${from} seems to be ${to} now. Keep the old name beside it, deprecated and with a sunset, until the next major release.`,
        );
  return { name, compared, planned, needed, refusals, advice };
}

function nameOf(files: ReadonlyMap<string, string>, domain: string): string {
  const manifest = files.get(`packages/${domain}/package.json`);
  const { name } = (manifest === undefined ? {} : JSON.parse(manifest)) as { name?: unknown };
  return typeof name === "string" ? name : `@localo/${domain}`;
}
