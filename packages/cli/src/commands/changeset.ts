import type { Command } from "commander";
import { coloursOf } from "../colours.js";
import { findRoot } from "../find-root.js";
import { changesetFor, writeChangesets } from "../release/changeset.js";
import { judgeRelease } from "../release/judge-release.js";
import { lacksChangeset } from "../release/text.js";

const help = `
For each domain package whose planned release is smaller than what changed since the last one, it
writes .changeset/<domain>-<mark>.md: the release that is needed, and what changed in plain words. Edit
the words, they go into the changelog. A file that is there is never written over.

Exit codes:
  0  what was missing is written, or nothing was
  2  the last release or the changesets could not be read, and why is said`;

/** `localo changeset`: writes the changesets that `localo check-release` asks for. */
export function addChangeset(program: Command): void {
  program
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
}
