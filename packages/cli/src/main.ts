import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addBuild } from "./commands/build.js";
import { addLint } from "./commands/lint.js";
import { addNewDomain } from "./commands/new-domain.js";
import { UsageError } from "./usage-error.js";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

const program = new Command("localo")
  .description("The command line of the Localo standard.")
  .version(version)
  .exitOverride()
  .showHelpAfterError("Run localo --help for the commands and their options.");

addBuild(program);
addLint(program);
addNewDomain(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed what is wrong, or the help that was asked for (exit code 0).
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    console.error(`error: ${error.message}`);
    process.exitCode = 2;
  } else throw error;
}
