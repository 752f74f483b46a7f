import { fixDomain, loadModel } from "@localo/compiler";
import { type Command, Option } from "commander";
import { chooseDomains } from "../choose-domains.js";
import { explainExitCodes } from "../exit-codes.js";
import { findRoot } from "../find-root.js";
import { printRule } from "../lint/print-rule.js";
import { type Outcome, outcomeOf } from "../outcome.js";
import { report } from "../report.js";

interface LintOptions {
  readonly fix?: boolean;
  readonly explain?: string;
  readonly json?: boolean;
}

/** `localo lint [domain...]`: checks schemas/, and writes nothing unless it is to mend what it can. */
export function addLint(program: Command): void {
  const command = program
    .command("lint")
    .description("Check the schemas of domains; --fix mends what can be mended.")
    .argument("[domain...]", "folders of schemas/ (all, where none is named)")
    .option("--fix", "mend $schema, $id, title and the order of keys first")
    .addOption(
      new Option("--explain <rule>", "say why a rule is there and how to mend it").conflicts("fix"),
    )
    .option("--json", "print one line of JSON")
    .action(async (named: string[], { fix = false, explain, json = false }: LintOptions) => {
      if (explain !== undefined) {
        printRule(explain, json);
        return;
      }
      const root = findRoot(process.cwd());
      const outcomes: Outcome[] = [];
      for (const domain of chooseDomains(root, named))
        outcomes.push(await (fix ? fixAndCheck(root, domain) : check(root, domain)));
      report(outcomes, "checked", json);
      if (outcomes.some(({ ok }) => !ok)) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "all schemas keep the rules",
    1: "some do not, as is shown",
    2: "the command could not be carried out",
  });
}

function check(root: string, domain: string): Promise<Outcome> {
  return outcomeOf(domain, () => ({ model: loadModel(root, domain), written: [] }));
}

async function fixAndCheck(root: string, domain: string): Promise<Outcome> {
  const fixed = fixDomain(root, domain);
  const written = [...new Set(fixed.map(({ file }) => file))];
  return { ...(await check(root, domain)), written, fixed };
}
