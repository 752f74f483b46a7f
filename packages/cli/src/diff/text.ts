import type { Finding, Verdict, Witness } from "@localo/compat";
import type { Colours } from "../colours.js";
import { bySchema, type Compared, headline } from "./compared.js";

/** Characters of a witness on a line; `--json` has it whole. */
const LONGEST_WITNESS = 300;

/** What was compared, for people at a terminal. */
export function diffText(all: readonly Compared[], colours: Colours): string {
  return all.map((compared) => comparedText(compared, colours)).join("\n\n");
}

function comparedText(compared: Compared, colours: Colours): string {
  const { name, base, head, findings } = compared;
  const paint = colourOf(compared.verdict, colours);
  const title = `${colours.bold(name)}: ${paint(headline(compared))} ${colours.dim(`(${base} → ${head})`)}`;
  const groups = bySchema(findings).map(([schema, group]) =>
    [colours.bold(schema), ...group.map((finding) => findingText(finding, colours))].join("\n"),
  );
  return [title, ...groups].join("\n\n");
}

function findingText(finding: Finding, colours: Colours): string {
  const { rule, verdict, direction, bump, message, witness } = finding;
  const mark = colourOf(verdict, colours)(marks[verdict]);
  const line = `  ${mark} ${message}`;
  const place = colours.dim(`    ${rule}, ${direction}, ${bump}  ${placeOf(finding)}`);
  return [line, place, ...(witness === undefined ? [] : [colours.dim(witnessText(witness))])].join(
    "\n",
  );
}

const marks: Readonly<Record<Verdict, string>> = {
  breaking: "✗",
  "breaking-by-policy": "✗",
  unknown: "?",
  safe: "✓",
};

/** Where it stands: one pointer where both sides have the same. */
export function placeOf({ before, after }: Finding): string {
  if (before === after || after === null) return `#${before ?? ""}`;
  return before === null ? `#${after}` : `#${before} → #${after}`;
}

/** What a witness shows. */
export function witnessWords({ validBefore, validAfter }: Witness): string {
  if (validBefore && !validAfter) return "valid before, refused now";
  if (!validBefore && validAfter) return "refused before, valid now";
  return validAfter ? "valid before and now" : "refused before and now";
}

function witnessText(witness: Witness): string {
  const value = JSON.stringify(witness.value) ?? "";
  const shown = value.length > LONGEST_WITNESS ? `${value.slice(0, LONGEST_WITNESS)}…` : value;
  return `    ${witnessWords(witness)}: ${shown}`;
}

function colourOf(verdict: Verdict, colours: Colours) {
  if (verdict === "safe") return colours.green;
  return verdict === "breaking" ? colours.red : colours.yellow;
}
