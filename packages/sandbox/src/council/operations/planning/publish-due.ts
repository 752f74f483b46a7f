import type { Queryable } from "../../store/database.js";
import { originOf, takeDownComment } from "../../store/planning/comments.js";
import { dueComments, showComment, showDueApplications } from "../../store/planning/due.js";
import { closeComment, tellOfComment } from "./comment-news.js";
import { registerSubmission, tellOfApplication } from "./register-news.js";

/** Publishes what was sent before its time, which has come. */
export async function publishDue(tx: Queryable, now: Date): Promise<void> {
  for (const { id, body } of await showDueApplications(tx, now)) {
    await registerSubmission(tx, id, body, now);
    await tellOfApplication(tx, id, { isShown: true, wasShown: false }, now);
  }
  for (const { id, application_id: applicationId } of await dueComments(tx, now)) {
    const origin = await originOf(tx, id);
    if (origin?.status === "withdrawn") {
      await takeDownComment(tx, id, applicationId, { saidAt: now, now });
      continue;
    }
    await showComment(tx, id, now);
    await tellOfComment(tx, "comment.published", { applicationId, commentId: id }, now);
    await closeComment(tx, origin, "published", now);
  }
}
