import { forgetRefused } from "./check/list.js";
import { type Explanation, explain, type Node, refuse } from "./explain/explanation.js";
import type { Issue } from "./issue.js";
import { ValidationError } from "./validation-error.js";
import type { ParseOptions, Validator } from "./validator.js";

/** Most issues that are reported of a value. */
const MOST_ISSUES = 20;

/**
 * A validator, made from what the compiler writes of a schema.
 * @param title the schema's title in words
 * @param check the straight-line check; makes no messages
 * @param node what explains a value that the check refuses
 */
export function validator<T>(
  title: string,
  check: (value: unknown) => boolean,
  node: Node,
): Validator<T> {
  // What cannot be read (a getter that throws, a revoked proxy) is not valid.
  const is = (value: unknown): value is T => {
    forgetRefused();
    try {
      return check(value);
    } catch {
      return false;
    }
  };
  const issuesOf = (
    value: unknown,
    { limit = MOST_ISSUES, messages }: ParseOptions = {},
  ): readonly [Issue, ...Issue[]] => {
    const most = Math.max(1, Math.min(MOST_ISSUES, limit)) || MOST_ISSUES;
    const issues: Issue[] = [];
    const about: Explanation = { issues, limit: most, messages, path: [], title, around: [value] };
    try {
      explain(value, about, "is" in node ? node.of : node);
    } catch {
      // It cannot be read further: what was found until then is told.
    }
    // A value can change between the two looks (a getter, a proxy): it is refused all the same.
    if (issues.length === 0)
      refuse({ ...about, path: [] }, "not-allowed", "false", `${title} is not valid`);
    return issues as readonly Issue[] as readonly [Issue, ...Issue[]];
  };
  return {
    title,
    is,
    safeParse: (value, options) =>
      is(value)
        ? { success: true, data: value }
        : { success: false, issues: issuesOf(value, options) },
    parse(value, options) {
      if (is(value)) return value;
      throw new ValidationError(title, issuesOf(value, options));
    },
    "~standard": {
      version: 1,
      vendor: "localo",
      validate: (value) => (is(value) ? { value } : { issues: issuesOf(value) }),
    },
  };
}
