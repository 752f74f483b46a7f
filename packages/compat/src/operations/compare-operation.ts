import { compareAccess } from "./compare-access.js";
import { compareAnswers } from "./compare-answers.js";
import { compareBody } from "./compare-body.js";
import { compareLifetime } from "./compare-lifetime.js";
import { compareParameters } from "./compare-parameters.js";
import { compareRest } from "./compare-rest.js";
import type { Operation } from "./operation.js";
import type { Report, Sides } from "./report.js";
import type { SchemaJudge } from "./schema-judge.js";

/**
 * Compares an operation with what it was.
 * @param asked which way its requests travel: `output` for a webhook, which the council sends
 */
export function compareOperation(
  before: Operation,
  after: Operation,
  asked: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  const place = { before: before, after: after };
  comparePlace(before, after, place, report);
  compareServers(before, after, report);
  compareLifetime("operation", after.id, before.value, after.value, place, report);
  compareParameters(before, after, asked, judge, report);
  compareBody(before, after, asked, judge, report);
  compareAnswers(before, after, asked === "input" ? "output" : "input", judge, report);
  compareAccess(before, after, place, report);
  compareRest(before, after, report);
}

function comparePlace(before: Operation, after: Operation, place: Sides, report: Report): void {
  const withoutNames = ({ path }: Operation) => path.replaceAll(/\{[^}]*\}/g, "{}");
  if (before.method !== after.method || withoutNames(before) !== withoutNames(after)) {
    const message = `${after.id} was ${before.method} ${before.path} and is ${after.method} ${after.path}.`;
    report.add("operation-moved", place, message);
  }
  if (before.id !== after.id)
    report.add("operation-renamed", place, `${before.id} is called ${after.id}.`);
}

/** An address that all operations have is told of once. */
function compareServers(before: Operation, after: Operation, report: Report): void {
  for (const [url, old] of before.servers)
    if (!after.servers.has(url))
      report.add("server-removed", { before: old }, `The API is no longer at ${url}.`, url);
  for (const [url, now] of after.servers)
    if (!before.servers.has(url))
      report.add("server-added", { after: now }, `The API is at ${url} too.`, url);
}
