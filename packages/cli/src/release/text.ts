import type { Colours } from "../colours.js";
import { breaks, headline } from "../diff/compared.js";
import { releaseWords } from "./bump.js";
import type { Changeset } from "./changeset.js";
import type { Judgement, Verdicts } from "./judge-release.js";

/** Findings that are shown of a package; `localo diff` has all. */
const MOST_FINDINGS = 5;

/**
 * What the gate says, for people.
 * @param missing the changesets that would help, by npm name
 */
export function releaseText(
  { judgements, pre }: Verdicts,
  missing: ReadonlyMap<string, Changeset>,
  colours: Colours,
): string {
  const refused = judgements.some(({ refusals }) => refusals.length > 0);
  const write = missing.size === 0 ? "" : "npx localo changeset writes what is missing; ";
  return [
    ...judgements.map((each) => judgementText(each, missing.get(each.name), pre, colours)),
    ...(pre
      ? [colours.yellow("Changesets are in pre mode: this is told, and nothing is refused.")]
      : []),
    ...(refused ? [`Next: ${write}npx localo diff shows every change.`] : []),
  ].join("\n");
}

function judgementText(
  judgement: Judgement,
  missing: Changeset | undefined,
  pre: boolean,
  colours: Colours,
): string {
  const { name, compared, isNew, planned, refusals, advice } = judgement;
  const title = colours.bold(name);
  const since = colours.dim(`(since ${compared.base})`);
  if (refusals.length === 0) {
    if (isNew) return `${colours.green("✓")} ${title} is new: its first release needs no changeset`;
    const plan = planned === "none" ? "" : `; planned: ${releaseWords(planned)}`;
    return `${colours.green("✓")} ${title} ${headline(compared)}${plan} ${since}`;
  }
  const paint = pre ? colours.yellow : colours.red;
  const lines = [`${paint(pre ? "!" : "✗")} ${title} ${headline(compared)} ${since}`];
  for (const refusal of refusals) lines.push(`  ${refusal}`);
  const shown = compared.findings.filter((finding) => breaks(finding) || !breaks(compared));
  for (const { rule, message } of shown.slice(0, MOST_FINDINGS))
    lines.push(`    ${message} ${colours.dim(rule)}`);
  if (shown.length > MOST_FINDINGS)
    lines.push(
      `    and ${shown.length - MOST_FINDINGS} more: localo diff --domain ${compared.name}`,
    );
  for (const sentence of advice) lines.push(`  ${sentence}`);
  if (missing !== undefined) lines.push(...changesetLines(missing));
  return lines.join("\n");
}

function changesetLines({ file, text }: Changeset): string[] {
  const lines = text.trimEnd().split("\n");
  return [`  Add ${file}:`, ...lines.map((line) => `    ${line}`.trimEnd())];
}
