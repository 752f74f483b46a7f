import type { SubmissionWithdrawal } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { Office } from "../office.js";
import { isWithdrawable, withdrawnStatus } from "../rules/submission-life.js";
import { changeSubmission, leaveBackOffice } from "../store/change-submission.js";
import type { Queryable } from "../store/database.js";
import { keepWithdrawal } from "../store/keep-withdrawal.js";
import type { StoredSubmission } from "../store/submissions.js";
import { notOpen, submissionStep } from "./submission-step.js";
import type { SubmissionView } from "./submissions.js";

/**
 * Takes back what is more than a submission, such as a booking.
 * @returns whether it is one
 */
export type CallOff = (
  tx: Queryable,
  submission: StoredSubmission,
  withdrawal: SubmissionWithdrawal | undefined,
) => Promise<boolean>;

/** `POST /submissions/{id}/withdraw` of a domain. */
export function withdrawSubmission<Body>(
  office: Office,
  view: SubmissionView<Body>,
  callOff: CallOff = async () => false,
) {
  const { domain } = view;
  const take = submissionStep(
    office,
    view,
    async (tx, row, body: SubmissionWithdrawal | undefined) => {
      const { id, phase, status } = row;
      if (phase === "closed") throw notOpen();
      if (await callOff(tx, row, body)) return;
      if (!isWithdrawable(domain, status)) throw tooLate("The council has begun. Call it.");
      await leaveBackOffice(tx, id);
      await keepWithdrawal(tx, id, body);
      const closed = { phase: "closed", outcome: "withdrawn" } as const;
      await changeSubmission(tx, id, { status: withdrawnStatus(domain), ...closed }, office.now());
    },
  );
  return (
    { id, body }: { readonly id: string; readonly body?: SubmissionWithdrawal },
    context: Parameters<typeof take>[1],
  ) => take({ id, body }, context);
}

const TOO_LATE = ["window-closed", "payment-in-progress"];

/** To withdraw has fewer answers than what is done with it: whatever comes too late is `too-late`. */
export async function orTooLate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemReply) || !TOO_LATE.includes(error.code)) throw error;
    throw tooLate(error.details.detail ?? "Call the council.");
  }
}

/** 409: it has gone too far. */
export function tooLate(detail: string): ProblemReply {
  return new ProblemReply(409, "too-late", { title: "It is too late to withdraw this", detail });
}
