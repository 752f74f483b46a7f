import type { WasteSubmission } from "@localo/waste";
import type { Office } from "../office.js";
import type { Queryable } from "../store/database.js";
import { readSubmission, submissionOf } from "../store/submissions.js";
import { type NewSubmission, takeSubmission } from "../store/take-submission.js";

/** Takes a submission of waste, and answers where it can be read. */
export async function created(
  tx: Queryable,
  submission: Omit<NewSubmission, "domain">,
  { authority }: Office,
): Promise<{ status: 201; body: WasteSubmission; headers: { Location: string } }> {
  const id = await takeSubmission(tx, { domain: "waste", ...submission });
  const row = await readSubmission(tx, id);
  if (row === undefined) throw new TypeError("A submission is gone as soon as it was taken");
  const headers = { Location: `/waste/v1/submissions/${id}` };
  return { status: 201, body: submissionOf(row, authority), headers };
}
