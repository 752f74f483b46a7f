import type { PlanningSubmission } from "@localo/planning";
import type { Queryable } from "../../store/database.js";
import { type DueStep, planSteps } from "../../store/due-steps.js";
import { planningSubmissionOf, readSubmission } from "../../store/submissions.js";
import { type NewSubmission, takeSubmission } from "../../store/take-submission.js";
import type { PlanningOffice } from "./planning-office.js";

/** Takes what was sent, and answers where it can be read what becomes of it. */
export async function received(
  tx: Queryable,
  submission: Omit<NewSubmission, "domain">,
  steps: readonly DueStep[],
  { authority }: PlanningOffice,
): Promise<{ status: 202; body: PlanningSubmission; headers: { Location: string } }> {
  const id = await takeSubmission(tx, { domain: "planning", status: "submitted", ...submission });
  await planSteps(tx, id, steps, submission.now);
  const row = await readSubmission(tx, id);
  if (row === undefined) throw new TypeError("A submission is gone as soon as it was taken");
  const headers = { Location: `/planning/v1/submissions/${id}` };
  return { status: 202, body: planningSubmissionOf(row, authority), headers };
}
