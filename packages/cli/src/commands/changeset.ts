import type { Command } from "commander";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { draftsFor, writeDraft } from "../release/draft.js";
import { judgeRelease } from "../release/judge-release.js";

const help = `
For each domain package whose planned release is smaller than its changes need,
it writes .changeset/<domain>-<mark>.md: the release, and what changed in plain
words, which goes into the changelog. Put it better where you can.
Run again, it brings its own file up to date. One that you have edited or
committed is yours: it stays as it is, and what it says is not said again.`;

/** `localo changeset`: writes the changesets that `localo check-release` asks for. */
export function addChangeset(program: Command): void {
  const command = program
    .command("changeset")
    .description("Write the changesets that are missing, from what changed since the last release.")
    .option("--json", "print one line of JSON")
    .addHelpText("after", help)
    .action(async ({ json = false }: { json?: boolean }) => {
      const root = findRoot(process.cwd());
      const verdicts = await judgeRelease(root, new Date().toISOString().slice(0, 10));
      const drafts = await draftsFor(root, verdicts);
      const changesets = drafts.flatMap((draft) => writeDraft(root, draft));
      if (json) {
        console.log(JSON.stringify({ ok: true, changesets }));
        return;
      }
      const { green, bold } = coloursOf(process.stdout);
      if (changesets.length === 0) console.log("No changeset is missing.");
      for (const { file, bump, action } of changesets) {
        const what = action === "removed" ? "" : ` ${bold(bump)}`;
        console.log(`${green("✓")} ${file}${what} (${action})`);
      }
    });
  explainExitCodes(command, {
    0: "what was missing is written, or nothing was",
    2: "the last release or the changesets could not be read, and why is said",
  });
}
