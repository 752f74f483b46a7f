import { compareLifetime } from "./compare-lifetime.js";
import { member, members, same } from "./json.js";
import type { Operation, Parameter } from "./operation.js";
import type { Report } from "./report.js";
import type { SchemaJudge } from "./schema-judge.js";

/** How a value is written in a request (OpenAPI 3.1 §4.8.12). */
const SERIALISATION = ["style", "explode", "allowReserved", "allowEmptyValue"];

/** Compares the parameters of an operation. */
export function compareParameters(
  before: Operation,
  after: Operation,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  for (const [key, old] of before.parameters) {
    const now = after.parameters.get(key);
    if (now === undefined)
      report.add(
        "parameter-removed",
        { before: old },
        `${after.id} no longer takes the ${old.label}.`,
      );
    else compareParameter(after.id, old, now, direction, judge, report);
  }
  for (const [key, now] of after.parameters) {
    if (before.parameters.has(key)) continue;
    const rule = now.required ? "parameter-added-required" : "parameter-added";
    const must = now.required ? "needs" : "takes";
    report.add(rule, { after: now }, `${after.id} ${must} the ${now.label}, which is new.`);
  }
}

function compareParameter(
  operation: string,
  before: Parameter,
  after: Parameter,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  const place = { before: before, after: after };
  const name = `The ${after.label} of ${operation}`;
  if (before.name.toLowerCase() !== after.name.toLowerCase())
    report.add("parameter-renamed", place, `${name} was called ${before.name}.`);
  if (!before.required && after.required)
    report.add("parameter-made-required", place, `${name} is required now.`);
  if (before.required && !after.required)
    report.add("parameter-made-optional", place, `${name} may be left out now.`);
  if (!isWrittenAlike(before, after))
    report.add("parameter-serialised-otherwise", place, `${name} is written in another way.`);
  compareLifetime("parameter", name, before.value, after.value, place, report);
  judge.compare(before.schema, after.schema, direction, name);
}

/** Whether values of a parameter or header are written in the same way. */
export function isWrittenAlike({ value: before }: Parameter, { value: after }: Parameter): boolean {
  const types = (value: unknown) => members(member(value, "content")).map(([type]) => type);
  return (
    SERIALISATION.every((name) => same(before[name], after[name])) &&
    same(types(before), types(after))
  );
}
