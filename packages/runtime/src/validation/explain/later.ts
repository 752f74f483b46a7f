import { type Checked, type Explanation, explain, NAME, refuse } from "./explanation.js";

/** How deep a schema that refers to itself is followed. */
const DEEPEST = 256;

/**
 * A schema that refers to itself, directly or through others: `[later, () => $Tree]`. Only there can a
 * value be nested without end, or hold itself.
 */
export function later(value: unknown, about: Explanation, node: () => Checked): void {
  const { around } = about;
  const steps = about.path.length;
  const isOpen = typeof value === "object" && value !== null;
  // At the same place it is the same value, that another schema speaks of.
  if (isOpen && around.some(([other, before]) => other === value && before < steps)) {
    refuse(about, "cyclic", "$ref", `${NAME} must not hold itself`);
  } else if (around.length > DEEPEST) {
    refuseDeep(about);
  } else {
    around.push([value, steps]);
    // Past the check: asked of a value inside, it would count the levels afresh and accept what is too deep.
    explain(value, about, node().of);
    around.pop();
  }
}

/** Notes that a value is nested too deep. */
export function refuseDeep(about: Explanation): void {
  const say = `${NAME} is nested more than ${DEEPEST} levels deep`;
  refuse(about, "too-deep", "$ref", say, DEEPEST);
}
