import type { Issue } from "./issue.js";

/** Thrown by {@link Validator.parse}: the value is not valid. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  /** What is wrong, in the order of the schema. */
  declare readonly issues: readonly [Issue, ...Issue[]];

  /** @param title what was expected: "Missed collection report" */
  constructor(title: string, issues: readonly [Issue, ...Issue[]]) {
    super(`${title}: ${issues.map(({ pointer, message }) => `${pointer} ${message}`).join("; ")}`);
    this.issues = issues;
  }
}
