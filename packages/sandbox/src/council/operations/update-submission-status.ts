import type { SubmissionStatusChange } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { isOutcome, isStatus, mayFollow, phaseOf } from "../rules/submission-life.js";
import { changeSubmission, leaveBackOffice } from "../store/change-submission.js";
import type { Queryable } from "../store/database.js";
import { saidAt } from "../store/submission-history.js";
import { dayWithinReach, isStillToCome, momentWithinReach } from "../time/within-reach.js";
import { submissionStep } from "./submission-step.js";
import type { SubmissionView } from "./submissions.js";

/** `POST /supplier/submissions/{id}/status` of a domain. */
export function updateSubmissionStatus<Body>(office: Office, view: SubmissionView<Body>) {
  const { domain } = view;
  return submissionStep(office, view, async (tx, row, body: SubmissionStatusChange, { caller }) => {
    const { status, outcome, message, expectedByDate, version } = body;
    if (!isStatus(domain, status)) {
      throw refusal(422, "unknown-status", "status", "Choose a status of this domain");
    }
    const phase = phaseOf(domain, status);
    if (outcome !== undefined && !isOutcome(domain, outcome)) {
      throw refusal(422, "unknown-outcome", "outcome", "Choose an outcome of this domain");
    }
    if (outcome !== undefined && phase === "open") {
      throw refusal(422, "unknown-outcome", "outcome", "Leave the outcome out while it is open");
    }
    if (version !== undefined && version !== row.version) {
      const detail = `It has version ${row.version} by now. Read it and decide again`;
      throw refusal(409, "version-changed", "version", detail);
    }
    if (isStillToCome(momentWithinReach(body.changedAt), office.now())) {
      const detail = "It has not happened yet: give the moment at which it did";
      throw refusal(422, "invalid-body", "changedAt", detail);
    }
    if (version === undefined && (await isOvertaken(tx, row.id, body))) {
      const detail = "Something newer was said of it. Read it and say what is so now";
      throw refusal(409, "overtaken", "changedAt", detail);
    }
    if (row.phase === "closed" || !mayFollow(domain, row, status)) {
      const detail = `What is ${row.status} cannot be ${status} next`;
      throw refusal(409, "status-not-possible", "status", detail);
    }
    await leaveBackOffice(tx, row.id);
    const change = {
      status,
      phase,
      message,
      expectedBy: expectedByDate && dayWithinReach(expectedByDate),
      sent: { sentBy: caller?.id, ...body },
      ...(outcome === undefined ? {} : { outcome }),
    };
    await changeSubmission(tx, row.id, change, office.now());
  });
}

/** Whether someone has said of it what came to be so later. Who names the version has seen that. */
async function isOvertaken(
  tx: Queryable,
  id: string,
  { changedAt }: SubmissionStatusChange,
): Promise<boolean> {
  const at = momentWithinReach(changedAt);
  return (await saidAt(tx, id)).some((said) => momentWithinReach(said) > at);
}

const TITLES = {
  "invalid-body": "The body is not valid",
  "unknown-status": "There is no such status",
  "unknown-outcome": "There is no such outcome",
  "version-changed": "The submission has changed",
  overtaken: "The change comes too late",
  "status-not-possible": "The status cannot follow",
} as const;

function refusal(
  status: number,
  code: keyof typeof TITLES,
  member: string,
  detail: string,
): ProblemReply {
  const errors = [{ in: "body", pointer: `#/${member}`, code, detail }] as const;
  return new ProblemReply(status, code, { title: TITLES[code], detail: `${detail}.`, errors });
}
