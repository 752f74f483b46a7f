import { loadModel } from "@localo/compiler";
import type { Command } from "commander";
import { chooseDomains } from "../choose-domains.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { outcomeOf } from "../outcome.js";
import { report } from "../report.js";

/** `localo lint [domain...]`: checks schemas/ and writes nothing. */
export function addLint(program: Command): void {
  const command = program
    .command("lint")
    .description("Check the schemas of domains and write nothing.")
    .argument("[domain...]", "folders of schemas/ (all, where none is named)")
    .option("--json", "print one line of JSON")
    .action(async (named: string[], { json = false }: { json?: boolean }) => {
      const root = findRoot(process.cwd());
      const outcomes = [];
      for (const domain of chooseDomains(root, named)) {
        const work = () => ({ model: loadModel(root, domain), written: [] });
        outcomes.push(await outcomeOf(domain, work));
      }
      report(outcomes, "checked", json);
      if (outcomes.some(({ ok }) => !ok)) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "all schemas keep the rules",
    1: "some do not, as is shown",
    2: "the command could not be carried out",
  });
}
