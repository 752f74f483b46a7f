import { isEqual } from "../check/equal.js";
import { type Explanation, refuse } from "./explanation.js";
import { orList } from "./label.js";
import { suggest } from "./suggest.js";

/** How many values a message lists. */
const MOST_LISTED = 6;

/** `enum`: `[choice, ["deliver", "remove"]]` (JSON Schema Validation §6.1.2). */
export function choice(value: unknown, about: Explanation, allowed: readonly unknown[]): void {
  if (allowed.some((item) => isEqual(item, value))) return;
  const near = typeof value === "string" ? suggest(value, allowed) : undefined;
  refuse(
    about,
    "not-in-list",
    "enum",
    (label) =>
      allowed.length <= MOST_LISTED
        ? `${label} must be ${orList(allowed.map(shown))}`
        : `${label} must be one of the codes of its list${near === undefined ? "" : `, such as ${near}`}`,
    { expected: allowed, suggestion: near },
  );
}

/** `const`: `[constant, true]` (JSON Schema Validation §6.1.3). */
export function constant(value: unknown, about: Explanation, expected: unknown): void {
  if (isEqual(value, expected)) return;
  const simple =
    typeof expected === "object" && expected !== null ? [expected] : (expected as string);
  refuse(about, "not-equal", "const", (label) => `${label} must be ${shown(expected)}`, {
    expected: simple,
  });
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}
