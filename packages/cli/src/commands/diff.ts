import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { coloursOf } from "../colours.js";
import { chooseVersions } from "../diff/choose-versions.js";
import { compareFiles, type Way } from "../diff/compare-files.js";
import { compareStandard } from "../diff/compare-standard.js";
import { breaks, type Compared, together } from "../diff/compared.js";
import { diffMarkdown } from "../diff/markdown.js";
import { diffText } from "../diff/text.js";
import { explainExitCodes } from "../exit-codes.js";
import { UsageError } from "../usage-error.js";

interface DiffOptions {
  readonly domain?: readonly string[];
  readonly direction?: Way;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const help = `
Each is a git revision, a folder, a package packed (waste.tgz) or published
(@localo/waste@1.2.3), or both are JSON Schema files.`;

/** `localo diff [base] [head]`: what a change does to those who use the standard. */
export function addDiff(program: Command): void {
  const command = program
    .command("diff")
    .description("Say what changed between two versions, whom it breaks, and the release.")
    .argument("[base]", "version before (default: the last release of each domain)")
    .argument("[head]", "version after (default: the working tree)")
    .option("--domain <name...>", "these domains only")
    .addOption(
      new Option("--direction <way>", "of files (else both)").choices(["input", "output", "both"]),
    )
    .option("--strict", "judge by the sets of valid values alone, without policies")
    .addOption(new Option("--json", "print { verdict, bump, findings } as one line of JSON"))
    .addOption(new Option("--markdown", "print a comment for a pull request").conflicts("json"))
    .addHelpText("after", help)
    .action(async (base: string | undefined, head: string | undefined, options: DiffOptions) => {
      const compared = await compare(process.cwd(), base, head, options);
      print(compared, options);
      if (breaks(together(compared))) process.exitCode = 1;
    });
  explainExitCodes(command, {
    0: "nothing breaks",
    1: "something breaks, or cannot be proven not to",
    2: "the versions could not be compared, and why is said",
  });
}

async function compare(
  cwd: string,
  base: string | undefined,
  head: string | undefined,
  { domain = [], direction, strict = false }: DiffOptions,
): Promise<Compared[]> {
  if (base !== undefined && head !== undefined && isJsonFile(cwd, base) && isJsonFile(cwd, head)) {
    if (domain.length > 0)
      throw new UsageError("A schema file belongs to no domain: leave out --domain.");
    return [compareFiles(cwd, base, head, direction ?? "both", strict)];
  }
  if (direction !== undefined) {
    throw new UsageError(
      "--direction is for two JSON Schema files. In a domain each type is judged as its operations use it.",
    );
  }
  const versions = await chooseVersions(cwd, base, head, domain);
  return versions.map((each) => compareStandard(each.base, each.head, each.domain, strict));
}

function isJsonFile(cwd: string, name: string): boolean {
  if (!name.endsWith(".json")) return false;
  const path = resolve(cwd, name);
  if (existsSync(path) && statSync(path).isFile()) return true;
  throw new UsageError(`There is no file ${name}.`);
}

function print(compared: readonly Compared[], { json, markdown }: DiffOptions): void {
  const { verdict, bump, findings } = together(compared);
  if (json === true) {
    const parts = compared.map(({ findings: _, ...part }) => part);
    const ok = !breaks({ verdict });
    console.log(JSON.stringify({ ok, verdict, bump, compared: parts, findings }));
  } else if (markdown === true) console.log(diffMarkdown(compared));
  else console.log(diffText(compared, coloursOf(process.stdout)));
}
