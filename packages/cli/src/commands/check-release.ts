import type { Command } from "commander";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { judgeRelease } from "../release/judge-release.js";
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
      const today = new Date().toISOString().slice(0, 10);
      const verdicts = await judgeRelease(findRoot(process.cwd()), today);
      const { judgements, pre } = verdicts;
      const refused = judgements.some(({ refusals }) => refusals.length > 0);
      if (json) {
        const packages = judgements.map(
          ({ compared: { findings, ...compared }, ...judgement }) => ({
            ...judgement,
            ok: judgement.refusals.length === 0,
            ...{ base: compared.base, verdict: compared.verdict },
            findings,
          }),
        );
        console.log(JSON.stringify({ ok: pre || !refused, pre, packages }));
      } else console.log(releaseText(verdicts, coloursOf(process.stdout)));
      if (refused && !pre) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "everything may be released as planned, or changesets are in pre mode",
    1: "something may not, and what to do is said",
    2: "the last release or the changesets could not be read, and why is said",
  });
}
