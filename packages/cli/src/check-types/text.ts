import type { Colours } from "../colours.js";
import { count } from "../count.js";
import type { PropertyAnswer, Status } from "./answer.js";
import type { TypeReport } from "./check-types.js";

/** Characters of a witness on a line; `--json` has it whole. */
const LONGEST_WITNESS = 80;

const marks: Readonly<Record<Status, string>> = {
  compatible: "✓",
  unchecked: "?",
  incompatible: "✗",
};

/** The report for a person: each property, why it does not fit or is not checked, and what it comes to. */
export function typeText(report: TypeReport, colours: Colours): string {
  const { type, schema, direction, properties } = report;
  const way = direction === "input" ? `sent as ${schema}` : `read from ${schema}`;
  const lines = properties.map((answer) => answerText(answer, report, colours));
  return `${colours.bold(type)} ${way}\n\n${lines.join("\n")}\n\n${total(report, colours)}`;
}

function answerText(answer: PropertyAnswer, { direction }: TypeReport, colours: Colours): string {
  const { path, status, reasons } = answer;
  const paint = colourOf(status, colours);
  const why = reasons.map(({ message, witness }) => {
    const shown = witness === undefined ? "" : ` ${witnessText(witness.value, direction)}`;
    return `\n      ${message}${colours.dim(shown)}`;
  });
  return `  ${paint(marks[status])} ${path === "" ? "(the whole)" : path}${why.join("")}`;
}

function witnessText(value: unknown, direction: TypeReport["direction"]): string {
  const text = JSON.stringify(value) ?? "";
  const shown = text.length > LONGEST_WITNESS ? `${text.slice(0, LONGEST_WITNESS)}…` : text;
  return direction === "input" ? `Refused: ${shown}` : `It may come: ${shown}`;
}

function total({ ok, direction, properties }: TypeReport, colours: Colours): string {
  const of = (status: Status) => properties.filter((answer) => answer.status === status).length;
  const parts = [
    ...(of("incompatible") > 0 ? [`${of("incompatible")} incompatible`] : []),
    ...(of("unchecked") > 0 ? [`${of("unchecked")} unchecked`] : []),
    `${of("compatible")} compatible`,
  ];
  const head = ok ? colours.green("✓ compatible") : colours.red("✗ not compatible");
  const checked = `${head}: ${parts.join(", ")} of ${count(properties.length, "place")}`;
  if (of("unchecked") === 0 || direction === "output") return checked;
  return `${checked}\n\nA type cannot say what is unchecked: localo validate checks it in data, and so do JSDoc\ntags of the property here, like @pattern, @maxLength and @format.`;
}

function colourOf(status: Status, colours: Colours) {
  if (status === "compatible") return colours.green;
  return status === "unchecked" ? colours.yellow : colours.red;
}
