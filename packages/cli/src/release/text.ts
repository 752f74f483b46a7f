import type { Colours } from "../colours.js";
import { breaks, headline } from "../diff/compared.js";
import { covers, releaseWords } from "./bump.js";
import { changesetFor } from "./changeset.js";
import type { Judgement, Verdicts } from "./judge-release.js";

/** Findings that are shown of a package; `localo diff` has all. */
const MOST_FINDINGS = 5;

/** What the gate says, for people. */
export function releaseText({ judgements, pre }: Verdicts, colours: Colours): string {
  const refused = judgements.some(({ refusals }) => refusals.length > 0);
  const note = pre
    ? [colours.yellow("Changesets are in pre mode: this is told, and nothing is refused.")]
    : [];
  const next = refused
    ? ["Next: npx localo changeset writes what is missing; npx localo diff shows every change."]
    : [];
  return [...judgements.map((each) => judgementText(each, pre, colours)), ...note, ...next].join(
    "\n",
  );
}

function judgementText(judgement: Judgement, pre: boolean, colours: Colours): string {
  const { name, compared, planned, refusals, advice } = judgement;
  const since = colours.dim(`(since ${compared.base})`);
  if (refusals.length === 0) {
    const plan = planned === "none" ? "" : `; planned: ${releaseWords(planned)}`;
    return `${colours.green("✓")} ${colours.bold(name)} ${headline(compared)}${plan} ${since}`;
  }
  const paint = pre ? colours.yellow : colours.red;
  const lines = [`${paint(pre ? "!" : "✗")} ${colours.bold(name)} ${headline(compared)} ${since}`];
  for (const refusal of refusals) lines.push(`  ${refusal}`);
  const shown = compared.findings.filter((finding) => breaks(finding) || !breaks(compared));
  for (const { rule, message } of shown.slice(0, MOST_FINDINGS))
    lines.push(`    ${message} ${colours.dim(rule)}`);
  if (shown.length > MOST_FINDINGS)
    lines.push(
      `    and ${shown.length - MOST_FINDINGS} more: localo diff --domain ${compared.name}`,
    );
  for (const sentence of advice) lines.push(`  ${sentence}`);
  if (lacksChangeset(judgement)) {
    const { file, text } = changesetFor(judgement);
    lines.push(
      `  Add ${file}:`,
      ...text
        .trimEnd()
        .split("\n")
        .map((line) => `    ${line}`.trimEnd()),
    );
  }
  return lines.join("\n");
}

/** Whether a changeset would help: a part that goes too early is helped by none. */
export function lacksChangeset({ planned, needed }: Judgement): boolean {
  return !covers(planned, needed);
}
