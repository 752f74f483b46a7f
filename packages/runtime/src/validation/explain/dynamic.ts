import { dynamicTarget, enter, type Resource } from "../check/dynamic.js";
import { type Checked, type Explanation, explain, type Node } from "./explanation.js";
import { later } from "./later.js";

/** `$dynamicRef`: `[dynamic, "node", () => Fallback]` (JSON Schema Core §8.2.3.2). */
export function dynamic(
  value: unknown,
  about: Explanation,
  anchor: string,
  fallback: () => Checked,
): void {
  const target = dynamicTarget(about.resources ?? [], anchor)?.node ?? fallback;
  inner(value, about, target as () => Checked);
}

/** `$ref` between schemas where what they accept depends on the way to them: `[inner, () => Target]`. */
export function inner(value: unknown, about: Explanation, target: () => Checked): void {
  later(value, about, target);
}

/** A schema of a resource: `[within, () => resource, node]`. */
export function within(
  value: unknown,
  about: Explanation,
  resource: () => Resource,
  node: Node,
): void {
  explain(value, { ...about, resources: enter(about.resources ?? [], resource()) }, node);
}
