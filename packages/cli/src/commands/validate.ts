import { type Command, Option } from "commander";
import { explainExitCodes } from "../exit-codes.js";
import type { Direction } from "../schema/found-schema.js";
import { chooseFiles } from "../validate/choose-files.js";
import { loadJudge } from "../validate/load-judge.js";
import { jsonPrinter } from "../validate/printer.js";
import { textPrinter } from "../validate/text-printer.js";
import { type Verdict, validateFiles } from "../validate/validate-files.js";

interface ValidateOptions {
  readonly direction: Direction;
  readonly json?: boolean;
}

const EXIT_CODES: Readonly<Record<Verdict, number>> = { valid: 0, invalid: 1, unread: 2 };

/** `localo validate <schema> <file...>`: checks data of any length against a schema. */
export function addValidate(program: Command): void {
  const direction = new Option("--direction <way>", "which form of the type is meant")
    .choices(["input", "output"])
    .default("input");
  const command = program
    .command("validate")
    .description("Check files of JSON, of any length, against a schema.")
    .argument("<schema>", "such as waste/missed-collection-report, or a schema's file")
    .argument("<file...>", "JSON, NDJSON or lists of records; a glob; - for stdin")
    .addOption(direction)
    .option("--json", "print one line of JSON")
    .action(async (schema: string, named: string[], options: ValidateOptions) => {
      stopWhereNobodyReads();
      const from = process.cwd();
      const judge = loadJudge(from, schema, options.direction);
      const printer = options.json === true ? jsonPrinter() : textPrinter(process.stdout);
      process.exitCode = EXIT_CODES[await validateFiles(chooseFiles(from, named), judge, printer)];
    });
  explainExitCodes(command, {
    0: "all is valid",
    1: "something is not, as is shown",
    2: "there is no such schema, or a file could not be read",
  });
}

/** `localo validate … | head` ends when head has enough: not every mistake was told of, which is exit 1. */
function stopWhereNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(1);
  });
}
