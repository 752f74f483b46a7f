import { isEqual } from "../check/equal.js";
import type { Issue } from "../issue.js";
import { shown } from "../shown.js";
import { type Explanation, NAME, refuse } from "./explanation.js";
import { orList } from "./label.js";
import { suggest } from "./suggest.js";

/** `enum` of texts, numbers and the like: `[choice, ["deliver", "remove"]]` (JSON Schema Validation §6.1.2). */
export function choice(value: unknown, about: Explanation, allowed: readonly unknown[]): void {
  if (allowed.includes(value)) return;
  const near = typeof value === "string" ? suggest(value, allowed) : undefined;
  refuse(
    about,
    "not-in-list",
    "enum",
    `${NAME} must be ${
      allowed.length < 7
        ? orList(allowed.map(String))
        : `a code of its list, such as ${near ?? allowed[0]}`
    }`,
    allowed,
    near,
  );
}

/** `const`: `[constant, true]` (JSON Schema Validation §6.1.3). */
export function constant(
  value: unknown,
  about: Explanation,
  expected: string | number | boolean | null,
): void {
  if (value === expected) return;
  refuse(about, "not-equal", "const", `${NAME} must be ${expected}`, expected);
}

/** `enum` or `const` of objects, lists and the empty text, or of nothing at all: `[equalTo, [[1, 2]], "enum"]`. */
export function equalTo(
  value: unknown,
  about: Explanation,
  allowed: readonly unknown[],
  keyword: "enum" | "const",
): void {
  if (allowed.some((item) => isEqual(item, value))) return;
  const named = allowed.slice(0, 6).map((item) => shown(JSON.stringify(item)));
  const what =
    allowed.length === 0
      ? "absent: no value is allowed"
      : allowed.length < 7
        ? orList(named)
        : `a value of its list, such as ${named[0]}`;
  const [code, expected] =
    keyword === "enum" ? (["not-in-list", allowed] as const) : (["not-equal", allowed[0]] as const);
  refuse(about, code, keyword, `${NAME} must be ${what}`, expected as Issue["expected"]);
}
