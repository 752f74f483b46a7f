import { isWrittenAlike } from "./compare-parameters.js";
import type { Answer, Operation, Parameter } from "./operation.js";
import type { Report } from "./report.js";
import type { SchemaJudge } from "./schema-judge.js";

/**
 * Compares what an operation answers.
 * @param direction which way answers travel: `input` for a webhook, which the council's client answers
 */
export function compareAnswers(
  before: Operation,
  after: Operation,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  const { id } = after;
  for (const [status, old] of before.answers) {
    const now = after.answers.get(status);
    if (now === undefined)
      report.add("response-status-removed", { before: old }, `${id} no longer answers ${status}.`);
    else compareAnswer(`${id} (${status})`, old, now, direction, judge, report);
  }
  for (const [status, now] of after.answers) {
    if (before.answers.has(status)) continue;
    const rule = /^[45]/.test(status) ? "problem-status-added" : "response-status-added";
    report.add(rule, { after: now }, `${id} can answer ${status}, which is new.`);
  }
}

function compareAnswer(
  name: string,
  before: Answer,
  after: Answer,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  for (const [type, old] of before.content) {
    const now = after.content.get(type);
    if (now === undefined) {
      const message = `The answer of ${name} no longer comes as ${type}.`;
      report.add("response-media-type-removed", { before: old }, message);
    } else judge.compare(old, now, direction, `The answer of ${name}`);
  }
  for (const [type, now] of after.content) {
    if (before.content.has(type)) continue;
    const message = `The answer of ${name} can come as ${type}, which is new.`;
    report.add("response-media-type-added", { after: now }, message);
  }
  compareHeaders(name, before, after, direction, judge, report);
  compareProblemCodes(name, before, after, report);
}

function compareHeaders(
  name: string,
  before: Answer,
  after: Answer,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  for (const [key, old] of before.headers) {
    const now = after.headers.get(key);
    if (now === undefined) {
      const message = `The answer of ${name} no longer has the ${old.label}.`;
      report.add("response-header-removed", { before: old }, message);
    } else compareHeader(`The ${now.label} of ${name}`, old, now, direction, judge, report);
  }
  for (const [key, now] of after.headers) {
    if (before.headers.has(key)) continue;
    const message = `The answer of ${name} has the ${now.label}, which is new.`;
    report.add("response-header-added", { after: now }, message);
  }
}

function compareHeader(
  name: string,
  before: Parameter,
  after: Parameter,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  const place = { before: before, after: after };
  if (before.required && !after.required)
    report.add("response-header-made-optional", place, `${name} may be absent now.`);
  if (!before.required && after.required)
    report.add("response-header-made-required", place, `${name} is always there now.`);
  if (!isWrittenAlike(before, after))
    report.add("response-header-serialised-otherwise", place, `${name} is written in another way.`);
  judge.compare(before.schema, after.schema, direction, name);
}

function compareProblemCodes(name: string, before: Answer, after: Answer, report: Report): void {
  const place = { before: before, after: after };
  for (const code of before.problemCodes)
    if (!after.problemCodes.includes(code))
      report.add(
        "problem-code-removed",
        place,
        `The problem of ${name} is never ${code} any more.`,
        code,
      );
  for (const code of after.problemCodes)
    if (!before.problemCodes.includes(code))
      report.add(
        "problem-code-added",
        place,
        `The problem of ${name} can be ${code}, which is new.`,
        code,
      );
}
