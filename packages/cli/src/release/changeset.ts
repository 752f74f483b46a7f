import { createHash } from "node:crypto";
import type { Bump, Finding } from "@localo/compat";
import { count } from "../count.js";
import { breaks, type Compared } from "../diff/compared.js";
import type { BrokenExample } from "./broken-examples.js";

/** Lines of a changelog's entry that tell of nothing breaking; what breaks is always told. */
const MOST_LINES = 20;

/** A changeset that this program writes. */
export interface Changeset {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** What a changeset tells. */
export interface Tidings {
  /** npm name */
  readonly name: string;
  readonly compared: Compared;
  readonly broken: readonly BrokenExample[];
  readonly needed: Bump;
}

/**
 * A changeset for what happened to a package.
 * @param told what other changesets say of it already, which is not said again
 * @param isTaken whether a file has another content already
 */
export function changesetFor(
  tidings: Tidings,
  told: readonly string[],
  isTaken: (file: string) => boolean,
): Changeset {
  const text = `---\n${JSON.stringify(tidings.name)}: ${tidings.needed}\n---\n\n${summary(tidings, told)}\n`;
  const file = (suffix: string) =>
    `.changeset/${tidings.compared.name}-${markOf(text)}${suffix}.md`;
  if (!isTaken(file(""))) return { file: file(""), text };
  let number = 2;
  while (isTaken(file(`-${number}`))) number += 1;
  return { file: file(`-${number}`), text };
}

/** Whether a changeset is as this program wrote it: its name has the mark of its text. */
export function isUntouched({ file, text }: Changeset, domain: string): boolean {
  const name = `.changeset/${domain}-${markOf(text)}`;
  return file.startsWith(name) && /^(-\d+)?\.md$/.test(file.slice(name.length));
}

function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What changed, in plain words, the worst first; what is only worded otherwise, where nothing else is. */
function summary(tidings: Tidings, told: readonly string[]): string {
  const all = [...new Set(linesOf(tidings))];
  const fresh = all.filter((line) => !told.some((text) => text.includes(line)));
  const lines = fresh.length > 0 ? fresh : all;
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const broken = lines.filter((line) => line.startsWith(BREAKING)).length;
  const head = `${count(lines.length, "change")} to ${tidings.compared.name.replaceAll("-", " ")}${broken === 0 ? "" : `, ${broken} of them breaking`}:`;
  const shown = lines.slice(0, broken + MOST_LINES).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  return [head, "", ...shown, ...(rest === 0 ? [] : [`- and ${rest} more`])].join("\n");
}

const BREAKING = "Breaking: ";

function linesOf({ compared, broken, needed }: Tidings): string[] {
  const { findings } = compared;
  const telling = findings.filter(({ bump }) => bump !== "patch" && bump !== "none");
  const told = needed === "patch" || telling.length === 0 ? findings : telling;
  // What breaks one side and not the other is told once: the sentence that breaks goes on.
  const broke = findings.filter(breaks).map(({ message }) => message);
  const once = told.filter(
    (finding) => breaks(finding) || !broke.some((text) => text.startsWith(finding.message)),
  );
  const sorted = once.sort((a, b) => Number(breaks(b)) - Number(breaks(a)));
  // Where the comparison found what refuses an example, that says it better.
  const refused = breaks(compared) ? [] : broken.map(exampleLine);
  return [...refused, ...sorted.map(lineOf)];
}

function exampleLine({ file, message }: BrokenExample): string {
  return `${BREAKING}what ${file} shows is refused: ${message}`;
}

function lineOf(finding: Finding): string {
  const message = finding.message.replaceAll(/\s+/g, " ");
  return breaks(finding) ? `${BREAKING}${message}` : message;
}
