import type { Bump } from "@localo/compat";
import { sinceRelease } from "../diff/choose-versions.js";
import { compareStandard } from "../diff/compare-standard.js";
import type { Compared } from "../diff/compared.js";
import { readFolder } from "../standard-version/read-folder.js";
import { brokenExamples } from "./broken-examples.js";
import { covers, releaseWords } from "./bump.js";
import { earlyRemovals } from "./early-removals.js";
import { readPlan } from "./read-plan.js";
import { renames } from "./renames.js";

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
  const judgements = versions.map(({ domain, base }): Judgement => {
    const name = nameOf(head.files, domain);
    const planned = bumps.get(name) ?? "none";
    const compared = compareStandard(base, head, domain, false);
    const broken = brokenExamples(base, head, domain);
    const needed = broken.length > 0 ? "major" : compared.bump;
    const refusals = [
      ...(covers(planned, compared.bump)
        ? []
        : [`It needs ${releaseWords(compared.bump)}, and the changesets plan ${releaseWords(planned)}.`]),
      ...(planned === "major"
        ? []
        : broken.map(
            ({ file, message }) =>
              `${file} was valid and is refused now: ${message}. Take it, or plan a major release.`,
          )),
      // A date is a promise, whatever the release is called.
      ...earlyRemovals(base, head, domain, today).map(
        ({ part, sunset }) =>
          `${part} is gone, and was promised until ${sunset}. Put it back until that day has passed.`,
      ),
    ];
    const advice =
      planned === "major"
        ? []
        : renames(base, head, domain).map(
            ({ from, to }) =>
              `${from} seems to be ${to} now. Keep the old name beside it, deprecated and with a sunset, until the next major release.`,
          );
    return { name, compared, planned, needed, refusals, advice };
  });
  return { judgements, pre };
}

function nameOf(files: ReadonlyMap<string, string>, domain: string): string {
  const manifest = files.get(`packages/${domain}/package.json`);
  const { name } = (manifest === undefined ? {} : JSON.parse(manifest)) as { name?: unknown };
  return typeof name === "string" ? name : `@localo/${domain}`;
}
