import type { SubmissionReferences } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { changeSubmission } from "../store/change-submission.js";
import { keepReferences } from "../store/submission-history.js";
import { readSubmission } from "../store/submissions.js";
import { submissionStep } from "./submission-step.js";
import type { SubmissionView } from "./submissions.js";

/** A submission has that many at most. */
const MOST = 20;

/** `POST /supplier/submissions/{id}/references` of a domain. */
export function addSubmissionReferences<Body>(office: Office, view: SubmissionView<Body>) {
  return submissionStep(
    office,
    view,
    async (tx, { id, phase, status }, body: SubmissionReferences, { caller }) => {
      await keepReferences(tx, id, body.references);
      const all = (await readSubmission(tx, id))?.references ?? [];
      if (all.length > MOST) throw tooMany();
      const change = { status, phase, sent: { sentBy: caller?.id, ...body } };
      await changeSubmission(tx, id, change, office.now());
    },
  );
}

function tooMany(): ProblemReply {
  const detail = `Send fewer: with those that it has, a submission has ${MOST} references at most`;
  return new ProblemReply(422, "invalid-body", {
    detail: `${detail}.`,
    errors: [{ in: "body", pointer: "#/references", code: "too-many-items", detail }],
  });
}
