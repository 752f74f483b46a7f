import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addBuild } from "./commands/build.js";
import { addLint } from "./commands/lint.js";
import { addNewDomain } from "./commands/new-domain.js";
import { addValidate } from "./commands/validate.js";
import { complain } from "./complain.js";
import { UsageError } from "./usage-error.js";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

// Known before anything is parsed: what cannot be parsed is said in JSON too.
const json = process.argv.includes("--json");

const program = new Command("localo")
  .description("The command line of the Localo standard.")
  .version(version)
  .exitOverride()
  .showHelpAfterError("Run localo --help for the commands and their options.");
// Commands that are added take this over.
if (json) program.configureOutput({ writeErr: () => {} });

addBuild(program);
addLint(program);
addValidate(program);
addNewDomain(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) {
    complain(error, json);
    process.exitCode = 2;
  } else if (error.exitCode !== 0) {
    // Commander has printed what is wrong; exit code 0 is the help that was asked for.
    if (json) complain(new UsageError(usage(error)), json);
    process.exitCode = 2;
  }
}

/** What commander says is wrong, without its prefix. */
function usage({ message }: CommanderError): string {
  return message === "(outputHelp)" ? "Name a command." : message.replace(/^error: /, "");
}
