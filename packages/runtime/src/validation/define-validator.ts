import {
  type CompiledValidator,
  explain,
  explanation,
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
  const safeParse = (value: unknown, options?: ParseOptions): ParseResult<T> =>
    check(value)
      ? { success: true, data: value as T }
      : { success: false, issues: issuesOf(value, title, node, options) };
  const self: Validator<T> & Omit<CompiledValidator, keyof Validator<T>> = {
    title,
    is: check as Validator<T>["is"],
    safeParse,
    parse(value, options) {
      const result = safeParse(value, options);
      if (result.success) return result.data;
      throw new ValidationError(title, result.issues);
    },
    "~standard": {
      version: 1,
      vendor: "localo",
      validate(value) {
        const result = safeParse(value);
        return result.success ? { value: result.data } : { issues: result.issues };
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
  const most = Math.max(1, Math.floor(Math.min(MOST_ISSUES, limit))) || MOST_ISSUES;
  const about = explanation(title, most, messages);
  explain(value, about, node);
  // A value can change between the two looks (a getter, a proxy): it is refused all the same.
  if (about.issues.length === 0)
    refuse(about, "not-allowed", "false", (label) => `${label} is not valid`);
  return about.issues as readonly Issue[] as readonly [Issue, ...Issue[]];
}
