import type { StoredBody } from "../../rules/application-view.js";
import { changeSubmission } from "../../store/change-submission.js";
import type { Queryable } from "../../store/database.js";
import { recordEvent } from "../../store/outbox.js";
import { openApplicationCalled } from "../../store/planning/open-application.js";

/** Tells those who follow the register; of what is not on it, nobody. */
export async function tellOfApplication(
  tx: Queryable,
  applicationId: string,
  { isShown, wasShown }: { readonly isShown: boolean; readonly wasShown: boolean },
  at: Date,
): Promise<void> {
  if (!isShown && !wasShown) return;
  const type = !isShown
    ? "application.removed"
    : wasShown
      ? "application.updated"
      : "application.published";
  const about = { subject: applicationId, data: { applicationId } };
  await recordEvent(tx, { domain: "planning", type, at, ...about });
}

/** Tells whoever applied that the register has the application: its row names their reference. */
export async function registerSubmission(
  tx: Queryable,
  applicationId: string,
  { alternativeReferences = [], reference }: StoredBody,
  now: Date,
): Promise<void> {
  for (const { value } of alternativeReferences) {
    const submissionId = await openApplicationCalled(tx, value, { applicationId, reference });
    if (submissionId === undefined) continue;
    const registered = { status: "accepted", phase: "closed", outcome: "registered" } as const;
    await changeSubmission(tx, submissionId, registered, now);
  }
}
