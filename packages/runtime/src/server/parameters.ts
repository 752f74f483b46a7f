import type { ServerOperation, ServerParameter } from "../http/operation.js";
import type { RequestMistake } from "../http/problem.js";
import { suggest } from "../validation/explain/suggest.js";
import { MAX_MISTAKES, namedMistake } from "./mistakes.js";
import { ProblemReply } from "./problem-reply.js";
import { parseQuery, type Query } from "./query.js";

/**
 * The values of an operation's parameters.
 * @param path decoded path parameters by name
 * @throws ProblemReply 400 `invalid-parameter` with all mistakes
 */
export function readParameters(
  { parameters }: ServerOperation,
  path: ReadonlyMap<string, string>,
  search: string,
): Record<string, unknown> {
  const query = parseQuery(search);
  const mistakes: RequestMistake[] = [];
  const values: [string, unknown][] = [];
  for (const parameter of parameters) {
    const { name } = parameter;
    const texts = parameter.in === "path" ? [path.get(name) ?? ""] : (query.get(name) ?? []);
    const result = readParameter(parameter, texts);
    if ("mistakes" in result) mistakes.push(...result.mistakes);
    else if (result.value !== undefined) values.push([name, result.value]);
  }
  mistakes.push(...unknownParameters(parameters, query));
  if (mistakes.length > 0) {
    throw new ProblemReply(400, "invalid-parameter", { errors: mistakes });
  }
  return Object.fromEntries(values);
}

function readParameter(
  parameter: ServerParameter,
  texts: readonly (string | undefined)[],
): { value: unknown } | { mistakes: RequestMistake[] } {
  const { name, in: where, required, validator } = parameter;
  const mistake = (code: string, message: string) => ({
    mistakes: [namedMistake(where, name, { code, message })],
  });
  if (texts.length > 1) return mistake("repeated", `Send ${name} once`);
  if (texts.length === 0) {
    return required ? mistake("missing", `Send ${name}`) : { value: undefined };
  }
  const [text] = texts;
  if (text === undefined) {
    return mistake("wrong-format", "Write a percent sign as %25, and text as UTF-8");
  }
  const checked = validator.safeParse(readText(parameter, text));
  return checked.success
    ? { value: checked.data }
    : { mistakes: checked.issues.map((issue) => namedMistake(where, name, issue)) };
}

/** A text that is not of the parameter's type stays a text, and the validator says what is wrong. */
function readText({ type, normalise }: ServerParameter, text: string): unknown {
  if (type === "integer") return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" || (text === "false" ? false : text);
  const plain = (item: string) => normalise?.(item) ?? item;
  // Comma-separated. Many clients write the comma as %2C, so items cannot hold one.
  if (type === "array") return text === "" ? [] : text.split(",").map(plain);
  return plain(text);
}

function unknownParameters(parameters: readonly ServerParameter[], query: Query): RequestMistake[] {
  const known = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
  return [...query.keys()]
    .filter((name) => !known.includes(name))
    .slice(0, MAX_MISTAKES)
    .map((name) => {
      const suggestion = suggest(name, known);
      const message =
        suggestion === undefined
          ? "Remove this parameter: the operation has none of this name"
          : `Remove this parameter, or write ${suggestion}`;
      return namedMistake("query", name, { code: "unknown-parameter", message, suggestion });
    });
}
