import type { Issue, IssueCode } from "../validation/issue.js";
import { ValidationError } from "../validation/validation-error.js";
import type { ParseResult, Validator } from "../validation/validator.js";

/** A hand-written validator, so that client and handler are tested without the compiler's. */
export function handWritten<T>(
  title: string,
  find: (value: unknown) => readonly Issue[],
): Validator<T> {
  const safeParse = (value: unknown, { limit = 20 } = {}): ParseResult<T> => {
    const [first, ...others] = find(value).slice(0, limit);
    return first === undefined
      ? { success: true, data: value as T }
      : { success: false, issues: [first, ...others] };
  };
  return {
    title,
    is: (value): value is T => find(value).length === 0,
    parse(value, options) {
      const result = safeParse(value, options);
      if (result.success) return result.data;
      throw new ValidationError(title, result.issues);
    },
    safeParse,
    "~standard": {
      version: 1,
      vendor: "test",
      validate: (value) => {
        const result = safeParse(value);
        return result.success ? { value: result.data } : { issues: result.issues };
      },
    },
  };
}

/** One issue, at a path. */
export function issue(
  code: IssueCode,
  path: Issue["path"],
  more: Partial<Pick<Issue, "message" | "suggestion">> = {},
): Issue {
  const pointer = path
    .map((segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  return { code, path, pointer, keyword: "test", message: `It is ${code}`, ...more };
}

/** A string that fits a pattern. */
export function text<T extends string>(title: string, pattern: RegExp): Validator<T> {
  return handWritten(title, (value) => {
    if (typeof value !== "string") return [issue("wrong-type", [])];
    return pattern.test(value) ? [] : [issue("wrong-format", [])];
  });
}

/** An integer between bounds. */
export function integer(title: string, least: number, most: number): Validator<number> {
  return handWritten(title, (value) => {
    if (typeof value !== "number" || !Number.isInteger(value)) return [issue("wrong-type", [])];
    if (value < least) return [issue("too-small", [])];
    return value > most ? [issue("too-large", [])] : [];
  });
}

/** A boolean. */
export function flag(title: string): Validator<boolean> {
  return handWritten(title, (value) =>
    typeof value === "boolean" ? [] : [issue("wrong-type", [])],
  );
}

/** An array of what another validator takes. */
export function listOf<T>(title: string, item: Validator<T>): Validator<T[]> {
  return handWritten(title, (value) => {
    if (!Array.isArray(value)) return [issue("wrong-type", [])];
    return value.flatMap((member, index) => below(index, item, member));
  });
}

/** An object by its members; a name that ends in `?` is optional. `closed` refuses other members. */
export function record<T>(
  title: string,
  members: Readonly<Record<string, Validator<unknown>>>,
  closed = false,
): Validator<T> {
  return handWritten(title, (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return [issue("wrong-type", [])];
    }
    const given = new Map(Object.entries(value));
    const known = new Set(Object.keys(members).map((name) => name.replace("?", "")));
    const found = Object.entries(members).flatMap(([key, member]) => {
      const name = key.replace("?", "");
      if (given.has(name)) return below(name, member, given.get(name));
      return key.endsWith("?") ? [] : [issue("missing", [name])];
    });
    const unknown = [...given.keys()].filter((name) => closed && !known.has(name));
    return [...found, ...unknown.map((name) => issue("unknown-property", [name]))];
  });
}

function below(segment: string | number, member: Validator<unknown>, value: unknown): Issue[] {
  const result = member.safeParse(value);
  if (result.success) return [];
  return result.issues.map((found) =>
    issue(found.code, [segment, ...found.path], { message: found.message }),
  );
}
