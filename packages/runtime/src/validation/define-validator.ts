import { forgetRefused } from "./check/list.js";
import {
  type CompiledValidator,
  type Explanation,
  explain,
  NAME,
  type Node,
  refuse,
} from "./explain/explanation.js";
import type { Issue } from "./issue.js";
import { ValidationError } from "./validation-error.js";
import type { ParseOptions, ParseResult, Validator } from "./validator.js";

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
  const safeParse = (value: unknown, options?: ParseOptions): ParseResult<T> => {
    forgetRefused();
    return check(value)
      ? { success: true, data: value as T }
      : { success: false, issues: issuesOf(value, title, node, options) };
  };
  const self: Validator<T> & Omit<CompiledValidator, keyof Validator<T>> = {
    title,
    is: check as Validator<T>["is"],
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
    "~node": node,
  };
  return self;
}

function issuesOf(
  value: unknown,
  title: string,
  node: Node,
  { limit = MOST_ISSUES, messages }: ParseOptions = {},
): readonly [Issue, ...Issue[]] {
  const most = Math.max(1, Math.min(MOST_ISSUES, limit)) || MOST_ISSUES;
  const issues: Issue[] = [];
  const about: Explanation = { issues, limit: most, messages, path: [], title, around: [value] };
  explain(value, about, node);
  // A value can change between the two looks (a getter, a proxy): it is refused all the same.
  if (issues.length === 0) refuse(about, "not-allowed", "false", `${NAME} is not valid`);
  return issues as readonly Issue[] as readonly [Issue, ...Issue[]];
}
