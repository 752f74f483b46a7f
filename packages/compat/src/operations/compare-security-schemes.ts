import { member, members, same } from "./json.js";
import type { OpenApiDocument } from "./openapi-document.js";
import type { Report } from "./report.js";

/** How callers identify themselves, for each scheme that both versions have. */
export function compareSecuritySchemes(
  before: OpenApiDocument,
  after: OpenApiDocument,
  report: Report,
): void {
  const schemes = (document: OpenApiDocument) =>
    document.members(
      document.member(document.member(document.root, "components"), "securitySchemes"),
    );
  const now = new Map(schemes(after));
  for (const [name, old] of schemes(before)) {
    const scheme = now.get(name);
    if (scheme === undefined || same(old.value, scheme.value)) continue;
    const place = { before: old, after: scheme };
    if (same(wire(old.value), wire(scheme.value)))
      report.add("operation-reworded", place, `What is said about ${name} has changed.`);
    else
      report.add(
        "security-scheme-changed",
        place,
        `Callers identify themselves in another way: ${name} has changed.`,
      );
  }
}

/** A scheme without what is only said about it. */
function wire(scheme: unknown): unknown {
  return members(scheme)
    .filter(([name]) => name !== "description" && !name.startsWith("x-"))
    .map(([name]) => [name, member(scheme, name)])
    .sort();
}
