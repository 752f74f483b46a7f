import type { Issue } from "./issue.js";
import { shown } from "./shown.js";

/**
 * Thrown by {@link Validator.parse}: the value is not valid. Its message is one line, cut after 2,000
 * characters; {@link ValidationError.issues} are whole.
 */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  /** What is wrong, in the order of the schema. */
  declare readonly issues: readonly [Issue, ...Issue[]];

  /** @param title what was expected: "Missed collection report" */
  constructor(title: string, issues: readonly [Issue, ...Issue[]]) {
    const told = issues.map((issue) => `${issue.pointer} ${issue.message}`).join("; ");
    super(shown(`${title}: ${told}`, 2000));
    this.issues = issues;
  }
}
