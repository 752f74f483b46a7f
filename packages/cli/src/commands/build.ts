import { build } from "@localo/compiler";
import type { Command } from "commander";
import { chooseDomains } from "../choose-domains.js";
import { complain } from "../complain.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { outcomeOf } from "../outcome.js";
import { report } from "../report.js";
import { watchSchemas } from "../watch-schemas.js";

interface BuildOptions {
  readonly watch?: boolean;
  readonly json?: boolean;
}

/** `localo build [domain...]`: schemas/ → packages/<domain>/src/generated. */
export function addBuild(program: Command): void {
  const command = program
    .command("build")
    .description("Check the schemas of domains and generate the code of their packages.")
    .argument("[domain...]", "folders of schemas/ (all, where none is named)")
    .option("--watch", "build again whenever something in schemas/ changes")
    .option("--json", "print one line of JSON for each build")
    .action(async (named: string[], { watch = false, json = false }: BuildOptions) => {
      const root = findRoot(process.cwd());
      const buildChosen = async () => buildAll(root, chooseDomains(root, named), json);
      if (watch) {
        // What is wrong from the start ends the command; a domain that goes later may come back.
        chooseDomains(root, named);
        await watchSchemas(root, buildChosen, (error) => complain(error, json));
      } else if (!(await buildChosen())) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "all are built",
    1: "schemas have mistakes, which are shown; nothing of those domains is written",
    2: "the command could not be carried out",
  });
}

/** Builds domains one after the other; one that fails does not keep the next from being built. */
async function buildAll(root: string, domains: readonly string[], json: boolean): Promise<boolean> {
  const outcomes = [];
  for (const domain of domains) {
    const outcome = await outcomeOf(domain, async () => {
      const { model, folder, files } = await build(root, domain);
      return { model, written: files.map((file) => `${folder}/${file}`) };
    });
    outcomes.push(outcome);
  }
  report(outcomes, "built", json);
  return outcomes.every(({ ok }) => ok);
}
