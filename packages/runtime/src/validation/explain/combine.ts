import {
  accepts,
  type Explanation,
  explain,
  type Node,
  type OwnMessage,
  refuse,
} from "./explanation.js";

/** `allOf`, and the parts of one schema: `[all, node, node]` (JSON Schema Core §10.2.1.1). */
export function all(value: unknown, about: Explanation, ...nodes: Node[]): void {
  for (const node of nodes) explain(value, about, node);
}

/** `anyOf`: `[any, node, node]` (JSON Schema Core §10.2.1.2). */
export function any(value: unknown, about: Explanation, ...nodes: Node[]): void {
  if (nodes.some((node) => accepts(value, about, node))) return;
  refuse(about, "none-of", "anyOf", (label) => `${label} fits none of the forms that it may have`);
}

/** `oneOf` without a property that tells its branches apart: `[one, node, node]` (JSON Schema Core §10.2.1.3). */
export function one(value: unknown, about: Explanation, ...nodes: Node[]): void {
  const count = nodes.filter((node) => accepts(value, about, node)).length;
  if (count === 1) return;
  if (count === 0)
    refuse(
      about,
      "none-of",
      "oneOf",
      (label) => `${label} fits none of the forms that it may have`,
    );
  else
    refuse(
      about,
      "more-than-one",
      "oneOf",
      (label) => `${label} fits more than one of the forms that it may have`,
    );
}

/** `not`: `[not, node]` (JSON Schema Core §10.2.1.4). */
export function not(value: unknown, about: Explanation, node: Node): void {
  if (accepts(value, about, node))
    refuse(about, "not-allowed", "not", (label) => `${label} must be something else`);
}

/** The schema `false`: `[never]` (JSON Schema Core §4.3.2). */
export function never(_value: unknown, about: Explanation): void {
  refuse(about, "not-allowed", "false", (label) => `remove ${label}: nothing may stand here`);
}

/** `if`, `then`, `else`: `[when, node, then, else]` (JSON Schema Core §10.2.2). */
export function when(
  value: unknown,
  about: Explanation,
  condition: Node,
  then?: Node,
  otherwise?: Node,
): void {
  const node = accepts(value, about, condition) ? then : otherwise;
  if (node !== undefined) explain(value, about, node);
}

/** A schema that refers to itself, directly or through others: `[later, () => Node]`. */
export function later(value: unknown, about: Explanation, node: () => Node): void {
  explain(value, about, node());
}

/** `x-localo-message` beside a `$ref`: `[say, own, node]`; its sentence replaces that of the schema referred to. */
export function say(value: unknown, about: Explanation, own: OwnMessage, node: Node): void {
  if (accepts(value, about, node)) return;
  const before = about.issues.length;
  explain(value, about, node);
  for (let index = before; index < about.issues.length; index++) {
    const issue = about.issues[index];
    if (issue?.code === "wrong-format") about.issues[index] = { ...issue, message: own.en };
  }
}
