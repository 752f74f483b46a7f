import type { LocalisedText, SubmissionInformation } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { filesNamed, giveAttachments } from "../store/attachments.js";
import { changeSubmission } from "../store/change-submission.js";
import { statusBeforeAsking } from "../store/submission-history.js";
import { notOpen, submissionStep } from "./submission-step.js";
import type { SubmissionView } from "./submissions.js";

const thanks: LocalisedText = {
  en: "We have what we asked for.",
  cy: "Mae gennym yr hyn y gofynnwyd amdano.",
};

/** `POST /submissions/{id}/information` of a domain: it goes on from where it was asked. */
export function sendInformation<Body>(office: Office, view: SubmissionView<Body>) {
  return submissionStep(
    office,
    view,
    async (tx, { id, phase, status }, body: SubmissionInformation, { caller }) => {
      if (phase === "closed") throw notOpen();
      if (status !== "needs-information") {
        throw new ProblemReply(409, "nothing-asked", {
          title: "Nothing is asked",
          detail: "The council did not ask for more. Wait for its answer.",
        });
      }
      const name = caller?.id ?? null;
      const files = filesNamed(body.attachmentIds);
      await giveAttachments(tx, files, { domain: view.domain, caller: name, submissionId: id });
      const back = (await statusBeforeAsking(tx, id)) ?? "submitted";
      const sent = { sentBy: name, ...body };
      const change = { status: back, phase, message: thanks, sent };
      await changeSubmission(tx, id, change, office.now());
    },
  );
}
