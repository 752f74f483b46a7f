import type { Bump, Finding, Verdict } from "@localo/compat";
import { count } from "../count.js";
import { breaks, bySchema, type Compared, headline, together, verdictWords } from "./compared.js";
import { placeOf, witnessWords } from "./text.js";

/** Bytes of a comment: GitHub takes 65,536 characters. */
const BUDGET = 60_000;

/** Bytes that are kept for the line that says what is left out. */
const RESERVE = 200;

/** Characters of a witness. */
const LONGEST_WITNESS = 1_500;

/** Characters of a text in a witness. */
const LONGEST_TEXT = 80;

/** What was compared, as a comment on a pull request that a service manager can read. */
export function diffMarkdown(all: readonly Compared[]): string {
  const page = new Page();
  page.add(`## ${titleOf(together(all))}\n`);
  for (const compared of all) {
    const { name, base, head, findings } = compared;
    const counts = countsOf(findings);
    page.add(`\n### ${escaped(name)}: ${headline(compared)}\n\n`);
    page.add(`${code(base)} → ${code(head)}${counts === "" ? "" : `: ${counts}`}.\n`);
    for (const [schema, group] of bySchema(findings)) addSchema(page, schema, group);
  }
  return page.text();
}

function titleOf({ verdict, bump }: { verdict: Verdict; bump: Bump }): string {
  if (verdict !== "safe") {
    const why = {
      breaking: "This breaks what others have built on the standard",
      "breaking-by-policy": "This breaks a promise of the standard",
      unknown: "Nobody can tell whether this breaks what others have built on the standard",
    }[verdict];
    return `${why}: it needs a **${bump}** release`;
  }
  return bump === "none"
    ? "Nothing changes for anyone"
    : `Nobody has to change anything: it needs a **${bump}** release`;
}

function countsOf(findings: readonly Finding[]): string {
  const broken = findings.filter(breaks).length;
  const safe = findings.length - broken;
  return [
    ...(broken === 0 ? [] : [`${count(broken, "breaking change")}`]),
    ...(safe === 0 ? [] : [`${count(safe, "compatible change")}`]),
  ].join(", ");
}

function addSchema(page: Page, schema: string, findings: readonly Finding[]): void {
  const head = `\n#### ${escaped(schema)}\n\n| | Change | For whom | Rule | Where |\n| --- | --- | --- | --- | --- |\n`;
  const [first, ...others] = findings.map(row);
  if (first === undefined || !page.add(head + first)) {
    page.leaveOut(findings.length);
    return;
  }
  for (const line of others) if (!page.add(line)) page.leaveOut(1);
  const shown = findings.flatMap((finding) => witness(finding) ?? []);
  if (shown.length === 0) return;
  const [start, end] = ["\n<details><summary>Values that show it</summary>\n", "\n</details>\n"];
  page.add(`${start}${shown.join("")}${end}`) ||
    page.add(`${start}${shown[0]}\nThe others are left out here.\n${end}`);
}

const forWhom = {
  input: "who sends it",
  output: "who reads it",
  source: "who writes code with it",
} as const;

function row(finding: Finding): string {
  const { verdict, bump, message, direction, rule } = finding;
  const cells = [
    `${breaks(finding) ? "❌" : "✅"} ${verdictWords[verdict]}, ${bump}`,
    escaped(message),
    forWhom[direction],
    code(rule),
    code(placeOf(finding)),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function witness({ message, witness: found }: Finding): string | undefined {
  if (found === undefined) return undefined;
  const value = JSON.stringify(found.value, shortened, 2) ?? "";
  const shown = value.length > LONGEST_WITNESS ? `${value.slice(0, LONGEST_WITNESS)}\n…` : value;
  const fence = "`".repeat(Math.max(2, ...runsOfBackticks(shown)) + 1);
  return `\n${escaped(message)} This value was ${witnessWords(found)}:\n\n${fence}json\n${shown}\n${fence}\n`;
}

/** A long text by its beginning and its length: what it is made of shows nothing more. */
function shortened(_: string, value: unknown): unknown {
  if (typeof value !== "string" || value.length <= LONGEST_TEXT) return value;
  return `${value.slice(0, LONGEST_TEXT / 2)}… (${[...value].length} characters)`;
}

/** Text in a table or a line, in which nothing of Markdown or HTML has its meaning and nobody is called. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_{}[\]#|~<>&!]/g, "\\$&")
    .replaceAll("@", "@\u2060");
}

/** A span of code in a table (CommonMark 0.31 §6.1, GFM 0.29 §4.10). */
function code(text: string): string {
  const plain = text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
  const runs = runsOfBackticks(plain);
  if (runs.length === 0) return `\`${plain}\``;
  const fence = "`".repeat(Math.max(...runs) + 1);
  return `${fence} ${plain} ${fence}`;
}

function runsOfBackticks(text: string): number[] {
  return [...text.matchAll(/`+/g)].map(([run]) => run.length);
}

/** A text that stays within the budget. */
class Page {
  #text = "";
  #bytes = 0;
  #leftOut = 0;

  /** Adds a part, if there is room for it. */
  add(part: string): boolean {
    const bytes = Buffer.byteLength(part);
    if (this.#bytes + bytes > BUDGET - RESERVE) return false;
    this.#text += part;
    this.#bytes += bytes;
    return true;
  }

  leaveOut(findings: number): void {
    this.#leftOut += findings;
  }

  text(): string {
    if (this.#leftOut === 0) return this.#text;
    return `${this.#text}\n${count(this.#leftOut, "change")} more: \`localo diff\` lists all of them.\n`;
  }
}
