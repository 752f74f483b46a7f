import { type Command, Option } from "commander";
import { checkTypes } from "../check-types/check-types.js";
import type { Direction } from "../check-types/compare-types.js";
import { typeText } from "../check-types/text.js";
import { coloursOf } from "../colours.js";
import { explainExitCodes } from "../exit-codes.js";

interface CheckTypesOptions {
  readonly schema: string;
  readonly direction: Direction;
  readonly json?: boolean;
}

const help = `
What TypeScript cannot say, like a pattern, is unchecked, and no failure. Types
are read with typescript-json-schema, to be installed beside this package.`;

/** `localo check-types <type>`: whether a TypeScript type of one's own fits the standard. */
export function addCheckTypes(program: Command): void {
  const command = program
    .command("check-types")
    .description("Say whether a TypeScript type fits a type of the standard, by property.")
    .argument("<type>", "FILE.ts#TypeName, like src/types.ts#Report")
    .requiredOption(
      "--schema <schema>",
      "such as waste/missed-collection-report, or a schema's file",
    )
    .addOption(
      new Option("--direction <way>", "what you send (input), or what you read (output)")
        .choices(["input", "output"])
        .makeOptionMandatory(),
    )
    .option("--json", "print one line of JSON")
    .addHelpText("after", help)
    .action((type: string, { schema, direction, json = false }: CheckTypesOptions) => {
      const report = checkTypes(process.cwd(), type, schema, direction);
      console.log(json ? JSON.stringify(report) : typeText(report, coloursOf(process.stdout)));
      if (!report.ok) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "it fits, as far as a type can say",
    1: "it does not, as is shown",
    2: "it could not be compared, and why is said",
  });
}
