import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Bump, Finding } from "@localo/compat";
import { count } from "../count.js";
import { breaks, type Compared } from "../diff/compared.js";
import type { Judgement } from "./judge-release.js";

/** Lines of a changelog's entry. */
const MOST_LINES = 20;

/** A changeset that is to be written. */
export interface Changeset {
  /** From the repository's root. */
  readonly file: string;
  readonly text: string;
}

/** The changeset that a package lacks. */
export function changesetFor({ name, needed, compared }: Judgement): Changeset {
  const text = `---\n${JSON.stringify(name)}: ${needed}\n---\n\n${summary(compared, needed)}\n`;
  const mark = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { file: `.changeset/${compared.name}-${mark}.md`, text };
}

/**
 * Writes changesets into a repository.
 * @throws what the file system says; a file that is there is never written over
 */
export function writeChangesets(root: string, changesets: readonly Changeset[]): void {
  for (const { file, text } of changesets) writeFileSync(join(root, file), text, { flag: "wx" });
}

/** What changed, in plain words, the worst first; what is only worded otherwise, where nothing else is. */
function summary({ name, findings }: Compared, needed: Bump): string {
  const telling = findings.filter(({ bump }) => bump !== "patch" && bump !== "none");
  const told = needed === "patch" || telling.length === 0 ? findings : telling;
  const sorted = [...told].sort((a, b) => Number(breaks(b)) - Number(breaks(a)));
  const lines = [...new Set(sorted.map(lineOf))];
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  const broken = sorted.filter(breaks).length;
  const head = `${count(lines.length, "change")} to ${name.replaceAll("-", " ")}${broken === 0 ? "" : `, ${broken} of them breaking`}:`;
  const shown = lines.slice(0, MOST_LINES).map((line) => `- ${line}`);
  const rest = lines.length - shown.length;
  return [head, "", ...shown, ...(rest === 0 ? [] : [`- and ${rest} more`])].join("\n");
}

function lineOf(finding: Finding): string {
  const message = finding.message.replaceAll(/\s+/g, " ");
  return breaks(finding) ? `Breaking: ${message}` : message;
}
