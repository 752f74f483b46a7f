import type { Command } from "commander";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import type { Changeset } from "../release/changeset.js";
import { draftsFor } from "../release/draft.js";
import { judgeRelease, lacksChangeset, type Verdicts } from "../release/judge-release.js";
import { releaseText } from "../release/text.js";

const help = `
For each domain package, against the commit that last changed its version:
  - the release that changesets plan is at least what the changes need;
  - valid examples of the last release still validate, or a major is planned;
  - nothing that was deprecated is gone before its sunset.
In changesets' pre mode it tells all this and refuses nothing.
What is missing, localo changeset writes.`;

/** `localo check-release`: refuses a release that would break somebody in silence. */
export function addCheckRelease(program: Command): void {
  const command = program
    .command("check-release")
    .description("Refuse a release that is smaller than what changed since the last one.")
    .option("--json", "print one line of JSON")
    .addHelpText("after", help)
    .action(async ({ json = false }: { json?: boolean }) => {
      const root = findRoot(process.cwd());
      const verdicts = await judgeRelease(root, new Date().toISOString().slice(0, 10));
      const missing = await missingChangesets(root, verdicts);
      const refused = verdicts.judgements.some(({ refusals }) => refusals.length > 0);
      if (json) console.log(releaseJson(verdicts, missing, verdicts.pre || !refused));
      else console.log(releaseText(verdicts, missing, coloursOf(process.stdout)));
      if (refused && !verdicts.pre) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "everything may be released as planned, or changesets are in pre mode",
    1: "something may not, and what to do is said",
    2: "the last release or the changesets could not be read, and why is said",
  });
}

/** The changesets that would help, by npm name. */
async function missingChangesets(
  root: string,
  verdicts: Verdicts,
): Promise<ReadonlyMap<string, Changeset>> {
  const missing = new Map<string, Changeset>();
  for (const { judgement, changeset } of await draftsFor(root, verdicts))
    if (changeset !== null && lacksChangeset(judgement)) missing.set(judgement.name, changeset);
  return missing;
}

function releaseJson(
  { judgements, pre }: Verdicts,
  missing: ReadonlyMap<string, Changeset>,
  ok: boolean,
): string {
  const packages = judgements.map(({ compared, ...judgement }) => ({
    ...judgement,
    ok: judgement.refusals.length === 0,
    base: compared.base,
    verdict: compared.verdict,
    findings: compared.findings,
    changeset: missing.get(judgement.name) ?? null,
  }));
  return JSON.stringify({ ok, pre, packages });
}
