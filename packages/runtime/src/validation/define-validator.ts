import { noteRefused } from "./check/list.js";
import { type Checked, type Explanation, explain, refuse } from "./explain/explanation.js";
import type { Issue } from "./issue.js";
import { ValidationError } from "./validation-error.js";
import type { ParseOptions, ParseResult, Validator } from "./validator.js";

/**
 * A validator, made from what the compiler writes of a schema.
 * @param title the schema's title in words
 * @param node the straight-line check, which makes no messages, and what explains a value that it refuses
 */
export function validator<T>(title: string, node: Checked): Validator<T> {
  // What cannot be read (a getter that throws, a revoked proxy) is not valid.
  const is = (value: unknown): value is T => {
    try {
      return node.is(value);
    } catch {
      return false;
    }
  };
  const safeParse = (
    value: unknown,
    { limit = 20, messages }: ParseOptions = {},
  ): ParseResult<T> => {
    noteRefused([]);
    if (is(value)) return { success: true, data: value };
    const issues: Issue[] = [];
    const about: Explanation = {
      issues,
      // 20 issues at most, and one at least.
      limit: limit < 20 ? Math.max(1, limit) : 20,
      messages,
      path: [],
      noted: [],
      title,
      around: [[value, 0]],
    };
    try {
      explain(value, about, node.of);
    } catch {
      // It cannot be read further: what was found until then is told.
    }
    noteRefused();
    // A value can change between the two looks (a getter, a proxy): it is refused all the same.
    if (!issues[0]) refuse({ ...about, path: [] }, "not-allowed", "false", `${title} is not valid`);
    return { success: false, issues: issues as readonly Issue[] as readonly [Issue, ...Issue[]] };
  };
  return {
    title,
    is,
    safeParse,
    parse(value, options) {
      const { issues } = safeParse(value, options);
      if (issues) throw new ValidationError(title, issues);
      return value as T;
    },
    "~standard": {
      version: 1,
      vendor: "localo",
      validate(value) {
        const { issues } = safeParse(value);
        return issues ? { issues } : { value: value as T };
      },
    },
  };
}
