import type { Issue, IssueCode } from "../issue.js";
import { type Explanation, explain, firstIssue, NAME, type Node, refuse } from "./explanation.js";
import { refuseDeep } from "./later.js";
import { types } from "./types.js";

/** `allOf`, and the parts of one schema: `[all, [node, node]]` (JSON Schema Core §10.2.1.1). */
export function all(value: unknown, about: Explanation, nodes: readonly Node[] = []): void {
  for (const node of nodes) explain(value, about, node);
}

/** `anyOf`: `[any, [node, node]]` (JSON Schema Core §10.2.1.2). */
export function any(value: unknown, about: Explanation, nodes: readonly Node[]): void {
  const found = refusals(value, about, nodes);
  if (found.length === nodes.length) noneOf(value, about, "anyOf", found);
}

/** `oneOf` without a property that tells its branches apart: `[one, [node, node]]` (JSON Schema Core §10.2.1.3). */
export function one(value: unknown, about: Explanation, nodes: readonly Node[]): void {
  const found = refusals(value, about, nodes);
  const count = nodes.length - found.length;
  if (count === 0) noneOf(value, about, "oneOf", found);
  else if (count > 1) {
    const say = `${NAME} fits more than one of the forms that it may have`;
    refuse(about, "more-than-one", "oneOf", say);
  }
}

/** What is wrong with a value by each branch that refuses it. */
function refusals(value: unknown, about: Explanation, nodes: readonly Node[]): Issue[][] {
  return nodes.flatMap((node) => {
    const issues: Issue[] = [];
    explain(value, { ...about, issues, limit: 20, noted: [] }, node);
    return issues[0] ? [issues] : [];
  });
}

/**
 * One branch that was meant is told of alone: the only one that takes values of this type or, of several,
 * the only one whose constants and codes the value's members have.
 */
function noneOf(
  value: unknown,
  about: Explanation,
  keyword: string,
  found: readonly Issue[][],
): void {
  // Too deep for one branch is too deep: the others were not meant.
  const deep = found.flat().find(({ code }) => code === "too-deep");
  if (deep) return refuseDeep({ ...about, path: [...deep.path] });
  const without = (codes: readonly IssueCode[], below: number) => (issues: readonly Issue[]) =>
    !issues.some(
      ({ code, path }) => codes.includes(code) && path.length === about.path.length + below,
    );
  const typed = found.filter(without(["wrong-type"], 0));
  if (typed.length === 0) {
    const expected = found.flatMap(([issue]) => issue?.expected as string | readonly string[]);
    return types(value, about, [...new Set(expected)]);
  }
  const tagged = typed.filter(without(["not-equal", "not-in-list"], 1));
  const [meant] = typed.length === 1 ? typed : tagged.length === 1 ? tagged : [];
  if (!meant) {
    return refuse(about, "none-of", keyword, `${NAME} fits none of the forms that it may have`);
  }
  for (const issue of meant) {
    if (about.issues.length >= about.limit) return;
    if (about.noted.includes(issue.pointer)) continue;
    about.noted.push(issue.pointer);
    about.issues.push(issue);
  }
}

/** `not`: `[not, node]` (JSON Schema Core §10.2.1.4). */
export function not(value: unknown, about: Explanation, node: Node): void {
  if (firstIssue(value, about, node)) return;
  refuse(about, "not-allowed", "not", `${NAME} must be something else`);
}

/** The schema `false`: `[never]` (JSON Schema Core §4.3.2). */
export function never(_value: unknown, about: Explanation): void {
  refuse(about, "not-allowed", "false", `Remove ${NAME}: nothing may stand here`);
}

/** `if`, `then`, `else`: `[when, node, then, else]` (JSON Schema Core §10.2.2). `0` is no branch. */
export function when(
  value: unknown,
  about: Explanation,
  condition: Node,
  then?: 0 | Node,
  otherwise?: 0 | Node,
): void {
  const issue = firstIssue(value, about, condition);
  const node = issue ? otherwise : then;
  // Where what the condition looks at was refused, nobody knows what it would ask for.
  if (node && !about.noted.includes(issue?.pointer as string)) explain(value, about, node);
}

/** `x-localo-message` beside a `$ref`: `[say, own, node]`; its sentence replaces that of the schema referred to. */
export function say(value: unknown, about: Explanation, own: string, node: Node): void {
  const before = about.issues.length;
  explain(value, about, node);
  for (let index = before; index < about.issues.length; index++) {
    const issue = about.issues[index];
    if (issue?.code === "wrong-format") about.issues[index] = { ...issue, message: own };
  }
}
