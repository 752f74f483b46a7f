import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addBuild } from "./commands/build.js";
import { addChangeset } from "./commands/changeset.js";
import { addCheckRelease } from "./commands/check-release.js";
import { addCheckTypes } from "./commands/check-types.js";
import { addDiff } from "./commands/diff.js";
import { addLint } from "./commands/lint.js";
import { addNew } from "./commands/new.js";
import { addValidate } from "./commands/validate.js";

const { version } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { version: string };

/**
 * `localo` with all its commands. It throws CommanderError where it would end the process.
 * @param json whether what is wrong with the call itself is for programs, and not printed here
 */
export function createProgram(json: boolean): Command {
  const program = new Command("localo")
    .description("The command line of the Localo standard.")
    .version(version)
    .exitOverride()
    // Names alone: with their arguments they leave no room for what they do.
    .configureHelp({ subcommandTerm: (command) => command.name() });
  // Commands that are added take this over. As wide as a terminal, and 80 columns where there is none.
  program.configureOutput(json ? { ...WIDTH, writeErr: () => {} } : WIDTH);
  addBuild(program);
  addLint(program);
  addValidate(program);
  addCheckTypes(program);
  addDiff(program);
  addCheckRelease(program);
  addChangeset(program);
  addNew(program);
  nameHelp(program, program.name());
  return program;
}

/** What is wrong with a call leads to the help of the command that was called. */
function nameHelp(command: Command, words: string): void {
  const commands = command.commands.length > 0 ? "commands and their" : "arguments and";
  command.showHelpAfterError(`Run ${words} --help for the ${commands} options.`);
  for (const each of command.commands) nameHelp(each, `${words} ${each.name()}`);
}

/** More than this is hard to read on a wide screen, too. */
const COLUMNS = 80;
const widthOf = ({ columns = COLUMNS }: NodeJS.WriteStream) => Math.min(columns, COLUMNS);
const WIDTH = {
  getOutHelpWidth: () => widthOf(process.stdout),
  getErrHelpWidth: () => widthOf(process.stderr),
};
