import type { Command } from "commander";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { changesetFor, writeChangesets } from "../release/changeset.js";
import { judgeRelease } from "../release/judge-release.js";
import { lacksChangeset } from "../release/text.js";

const help = `
For each domain package whose planned release is smaller than its changes need,
it writes .changeset/<domain>-<mark>.md: the release, and what changed in plain
words. Edit them: they go into the changelog. No file is ever written over.`;

/** `localo changeset`: writes the changesets that `localo check-release` asks for. */
export function addChangeset(program: Command): void {
  const command = program
    .command("changeset")
    .description("Write the changesets that are missing, from what changed since the last release.")
    .option("--json", "print one line of JSON")
    .addHelpText("after", help)
    .action(async ({ json = false }: { json?: boolean }) => {
      const root = findRoot(process.cwd());
      const { judgements } = await judgeRelease(root, new Date().toISOString().slice(0, 10));
      const lacking = judgements.filter(lacksChangeset);
      const changesets = lacking.map(changesetFor);
      writeChangesets(root, changesets);
      const written = changesets.map(({ file }) => file);
      if (json) {
        console.log(JSON.stringify({ ok: true, written }));
        return;
      }
      const { green, bold } = coloursOf(process.stdout);
      if (written.length === 0) console.log("No changeset is missing.");
      for (const [index, file] of written.entries())
        console.log(`${green("✓")} ${file}: ${bold(lacking[index]?.needed ?? "")}`);
    });
  explainExitCodes(command, {
    0: "what was missing is written, or nothing was",
    2: "the last release or the changesets could not be read, and why is said",
  });
}
