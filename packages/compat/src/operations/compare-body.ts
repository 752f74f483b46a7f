import type { Operation } from "./operation.js";
import type { Report } from "./report.js";
import type { SchemaJudge } from "./schema-judge.js";

/** Compares the request body of an operation, or what a webhook brings. */
export function compareBody(
  { body: before }: Operation,
  { id, body: after }: Operation,
  direction: "input" | "output",
  judge: SchemaJudge,
  report: Report,
): void {
  if (before === undefined && after === undefined) return;
  if (before === undefined || after === undefined) {
    if (after !== undefined) {
      const rule = after.required ? "request-body-added-required" : "request-body-added";
      const must = after.required ? "needs" : "may have";
      report.add(rule, { after: after }, `A request of ${id} ${must} a body, which is new.`);
    } else if (before !== undefined) {
      const message = `A request of ${id} has no body any more.`;
      report.add("request-body-removed", { before: before }, message);
    }
    return;
  }
  const place = { before: before, after: after };
  if (!before.required && after.required)
    report.add("request-body-made-required", place, `A request of ${id} must have a body now.`);
  if (before.required && !after.required)
    report.add("request-body-made-optional", place, `A request of ${id} needs no body now.`);
  for (const [type, old] of before.content) {
    const now = after.content.get(type);
    if (now === undefined) {
      const message = `${id} no longer takes ${type}.`;
      report.add("request-media-type-removed", { before: old }, message);
    } else judge.compare(old, now, direction, `The request of ${id}`);
  }
  for (const [type, now] of after.content)
    if (!before.content.has(type))
      report.add("request-media-type-added", { after: now }, `${id} takes ${type} too.`);
}
