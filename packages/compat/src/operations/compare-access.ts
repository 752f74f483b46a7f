import type { Access, Operation } from "./operation.js";
import type { Report, Sides } from "./report.js";

/** Whoever was let in must still be, by one of the alternatives. */
export function compareAccess(
  before: Operation,
  after: Operation,
  place: Sides,
  report: Report,
): void {
  const lost = before.access.filter((way) => !opens(after.access, way));
  const won = after.access.filter((way) => !opens(before.access, way));
  if (lost.length > 0) {
    const message = `${after.id} let in ${lost.map(who).join(", or ")}. Now it asks for ${after.access.map(what).join(", or ") || "more than anyone has"}.`;
    report.add("access-narrowed", place, message);
  }
  if (won.length > 0)
    report.add("access-widened", place, `${after.id} lets in ${won.map(who).join(", or ")}.`);
}

/** Whether a caller who has just what one way asks for is let in by another set of ways. */
function opens(ways: readonly Access[], has: Access): boolean {
  return ways.some((way) => [...way].every((need) => has.has(need)));
}

function who(way: Access): string {
  return way.size === 0 ? "anyone" : `whoever has ${what(way)}`;
}

/** The scopes, which name their scheme; the scheme where it has none. */
function what(way: Access): string {
  if (way.size === 0) return "nothing";
  const needs = [...way];
  const scopes = needs.filter((need) => need.includes(" "));
  return (scopes.length === 0 ? needs : scopes)
    .map((need) => need.slice(need.indexOf(" ") + 1))
    .join(" and ");
}
