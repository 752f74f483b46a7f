import { CommanderError } from "commander";
import { complain } from "./complain.js";
import { createProgram } from "./program.js";
import { UsageError } from "./usage-error.js";

// Known before anything is parsed: what cannot be parsed is said in JSON too.
const json = process.argv.includes("--json");

try {
  await createProgram(json).parseAsync();
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
