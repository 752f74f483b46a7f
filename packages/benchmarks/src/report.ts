import { holds, type Measure, measuresOf, own, type Results, ratioOf } from "./bar.js";
import type { DomainResults } from "./domains/measure-domain.js";
import { median } from "./measures/median.js";

/** A table in Markdown. The first column is text, the others numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The bar, what was reached, and everything that was measured. */
export function report(results: Results): string {
  const { machine, node, characters, types } = results;
  const valid = median(results.valid["hand-written"] ?? []);
  const names = Object.keys(results.bytes);
  const rows = names.map((name) => {
    const { one, ten, checkOne, checkTen } = results.bytes[name] ?? {
      checkOne: Number.NaN,
      checkTen: Number.NaN,
    };
    const cost = types[name];
    return [
      name,
      shown(ratioOf(results.valid, name, "hand-written")),
      shown(ratioOf(results.first, name, "hand-written")),
      shown(ratioOf(results.all, name, "hand-written")),
      `${size(one)} / ${size(ten)}`,
      `${size(checkOne)} / ${size(checkTen)}`,
      shown(median(results.coldStart[name] ?? [])),
      cost === undefined ? "–" : `${cost.instantiations} / ${Math.max(0, cost.check).toFixed(0)}`,
    ];
  });
  const parse = shown(ratioOf(results.valid, "JSON.parse", "hand-written"));
  return [
    `${machine}, Node ${node}; documents of ${characters} characters, which hand-written code checks in ${(valid / 1000).toFixed(1)} µs.`,
    table(["What", "Must be", "Aim", "Reached", ""], measuresOf(results).map(line)),
    "Times are multiples of the hand-written check of the valid documents; bytes are gzipped; cold start is in ms, type checking in instantiations and ms.",
    table(
      [
        "",
        "valid",
        "first error",
        "all errors",
        "1 / 10 schemas, kB",
        "check only, kB",
        "cold start",
        "types",
      ],
      [...rows, ["JSON.parse", parse, "–", "–", "–", "–", "–", "–"]],
    ),
    "The ten largest types of each domain: gzipped bytes with messages and of checks alone, as parts of Ajv's, and the time of a valid example of each as a part of Ajv's.",
    table(
      ["", "with messages", "of Ajv's", "check only", "of Ajv's", "valid, of Ajv's"],
      Object.entries(results.domains).map(domainRow),
    ),
  ].join("\n\n");
}

function domainRow([domain, { bytes, ajvBytes, valid }]: [string, DomainResults]): string[] {
  return [
    domain,
    `${bytes.all} B`,
    shown(bytes.all / ajvBytes.all),
    `${bytes.check} B`,
    shown(bytes.check / ajvBytes.check),
    shown(valid),
  ];
}

function line(measure: Measure): string[] {
  const { name, must, aim, reached, unit } = measure;
  const number = (value: number) => (unit === "" ? shown(value) : String(value)) + unit;
  const verdict = holds(measure) ? (reached <= aim ? "aim reached" : "holds") : "**broken**";
  return [name, `≤ ${number(must)}`, number(aim), number(reached), verdict];
}

function shown(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0);
}

function size(bytes: number | undefined): string {
  return bytes === undefined ? "–" : (bytes / 1000).toFixed(1);
}

/** The peers' notes, for whoever reads the numbers. */
export function notes(peers: readonly { readonly name: string; readonly note?: string }[]): string {
  return peers
    .filter(({ name, note }) => name !== own && note !== undefined)
    .map(({ name, note }) => `- ${name}: ${note}.`)
    .join("\n");
}
