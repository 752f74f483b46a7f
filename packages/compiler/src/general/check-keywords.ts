import { escapeSegment } from "../load/pointer.js";
import { isSchema } from "../load/schema.js";
import { syntaxProblem } from "../pattern/problem-of-pattern.js";
import { isOneSchema, keywordArguments, schema } from "./keyword-arguments.js";
import { schemasIn } from "./resources.js";

/**
 * Holds a schema, and all inside it, to what its keywords take.
 * @param where names its place in messages: a URI and a pointer
 * @param checked the schemas that were checked before; this one is added, with those inside
 * @throws Error at the first that takes something else
 */
export function checkKeywords(value: unknown, where: string, checked: Set<unknown>): void {
  if (!isOneSchema(value)) throw new Error(`${where} must be ${schema[1]}${not(value)}`);
  if (!isSchema(value) || checked.has(value)) return;
  checked.add(value);
  for (const [keyword, argument] of Object.entries(value)) {
    checkKeyword(keyword, argument, `${where}/${escapeSegment(keyword)}`);
  }
  for (const [path, inner] of schemasIn(value)) {
    checkKeywords(inner, `${where}/${path.map(escapeSegment).join("/")}`, checked);
  }
}

function checkKeyword(keyword: string, argument: unknown, place: string): void {
  const [takes, words] = keywordArguments.get(keyword) ?? [];
  if (takes && !takes(argument)) {
    const isList = keyword === "items" && Array.isArray(argument);
    const advice = isList ? ". For a schema of each place in a list write prefixItems" : "";
    throw new Error(`${place} must be ${words}${not(argument)}${advice}`);
  }
  for (const pattern of patternsOf(keyword, argument)) {
    const problem = syntaxProblem(pattern);
    if (problem) throw new Error(`${place}: ${JSON.stringify(pattern)}: ${problem}`);
  }
}

function patternsOf(keyword: string, argument: unknown): string[] {
  if (keyword === "pattern") return [String(argument)];
  return keyword === "patternProperties" ? Object.keys(argument as object) : [];
}

/** `, not 5` */
function not(value: unknown): string {
  const written = JSON.stringify(value) ?? "undefined";
  return `, not ${written.length > 60 ? `${written.slice(0, 60)}…` : written}`;
}
