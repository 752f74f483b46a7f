import { type Explanation, refuse } from "./explanation.js";

/** How deep a value may be nested. */
const DEEPEST = 256;

/** Looks into an object or a list, unless it holds itself or is nested too deep. */
export function inside(value: unknown, about: Explanation, look: () => void): void {
  if (about.around.includes(value)) {
    refuse(about, "cyclic", "$ref", (label) => `${label} must not hold itself`);
  } else if (about.around.length > DEEPEST) {
    refuse(
      about,
      "too-deep",
      "$ref",
      (label) => `${label} is nested more than ${DEEPEST} levels deep`,
      {
        expected: DEEPEST,
      },
    );
  } else {
    about.around.push(value);
    look();
    about.around.pop();
  }
}
