import { type Diagnostic, formatDiagnostic } from "@localo/compiler";
import { coloursOf } from "./colours.js";
import { count } from "./count.js";
import { hintsOf } from "./lint/hints.js";
import type { NewFolder } from "./new-domain/write.js";
import type { Outcome } from "./outcome.js";

/** Prints outcomes for people or, as one line of JSON, for programs. */
export function report(outcomes: readonly Outcome[], verb: string, json: boolean): void {
  if (json) {
    const ok = outcomes.every((outcome) => outcome.ok);
    console.log(JSON.stringify({ ok, domains: outcomes }));
    return;
  }
  for (const outcome of outcomes) {
    for (const line of mended(outcome)) console.log(line);
    if (outcome.ok) console.log(success(outcome, verb));
    else console.error(failure(outcome));
  }
  const wrong = outcomes.flatMap(({ diagnostics }) => diagnostics);
  const fixed = outcomes.some((outcome) => outcome.fixed !== undefined);
  for (const hint of hintsOf(wrong, fixed)) console.error(hint);
}

/** Prints what a new domain has, and what to do next. */
export function reportCreated(
  domain: string,
  folders: readonly NewFolder[],
  written: readonly string[],
  json: boolean,
): void {
  if (json) {
    console.log(JSON.stringify({ ok: true, domain, written }));
    return;
  }
  const colours = coloursOf(process.stdout);
  const made = folders.map(({ path, files }) => `${path} (${count(files.size, "file")})`);
  console.log(`${colours.green("✓")} ${colours.bold(domain)} created: ${made.join(", ")}

Next:
  npm install                    # links the package and enters it in package-lock.json
  npm run format                 # a long name breaks lines
  npx localo lint ${domain}
  npx turbo run build --filter=@localo/${domain}
  npx vitest run packages/${domain}

Then say in schemas/${domain}/README.md what the service is, and add its types.`);
}

/** What was mended, a line for each place: `schemas/waste/x.schema.json #/$id id-place: Wrote …` */
function mended({ fixed = [] }: Outcome): string[] {
  const colours = coloursOf(process.stdout);
  return fixed.map(
    ({ file, pointer, rule, message }) =>
      `${colours.cyan(`${file} #${pointer}`)} ${colours.yellow(rule)}: ${message}`,
  );
}

/** `✓ waste built: 58 types, 24 operations, 131 files (412 ms)` */
function success(outcome: Outcome, verb: string): string {
  const { domain, types, operations, written, milliseconds, fixed } = outcome;
  const colours = coloursOf(process.stdout);
  const counts = [
    count(types, "type"),
    count(operations, "operation"),
    ...(written.length === 0 ? [] : [`${count(written.length, "file")}${fixed ? " mended" : ""}`]),
  ].join(", ");
  return `${colours.green("✓")} ${colours.bold(domain)} ${verb}: ${counts} ${colours.dim(`(${milliseconds} ms)`)}`;
}

/** Everything that is wrong with a domain, a file after the other, and how much it is. */
function failure({ domain, diagnostics }: Outcome): string {
  const colours = coloursOf(process.stderr);
  const paint = { place: colours.cyan, rule: colours.yellow };
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics)
    byFile.set(diagnostic.file, [...(byFile.get(diagnostic.file) ?? []), diagnostic]);
  const groups = [...byFile.values()].map((group) =>
    group.map((diagnostic) => formatDiagnostic(diagnostic, paint)).join("\n"),
  );
  const total = `${count(diagnostics.length, "mistake")} in ${count(byFile.size, "file")}`;
  return `${groups.join("\n\n")}\n\n${colours.red("✗")} ${colours.bold(domain)}: ${total}`;
}
