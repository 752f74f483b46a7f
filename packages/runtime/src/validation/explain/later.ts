import { type Explanation, explain, NAME, type Node, refuse } from "./explanation.js";

/** How deep a schema that refers to itself is followed. */
const DEEPEST = 256;

/**
 * A schema that refers to itself, directly or through others: `[later, () => Node]`. Only there can a
 * value be nested without end, or hold itself.
 */
export function later(value: unknown, about: Explanation, node: () => Node): void {
  const { around } = about;
  const steps = about.path.length;
  const isOpen = typeof value === "object" && value !== null;
  // At the same place it is the same value, that another schema speaks of.
  if (isOpen && around.some(([other, before]) => other === value && before < steps)) {
    refuse(about, "cyclic", "$ref", `${NAME} must not hold itself`);
  } else if (around.length > DEEPEST) {
    const say = `${NAME} is nested more than ${DEEPEST} levels deep`;
    refuse(about, "too-deep", "$ref", say, DEEPEST);
  } else {
    around.push([value, steps]);
    explain(value, about, node());
    around.pop();
  }
}
