import { ProblemReply } from "@localo/runtime/server";
import { type Office, transactionOf, type WriteContext } from "../office.js";
import type { Queryable } from "../store/database.js";
import { findSubmission, readSubmission, type StoredSubmission } from "../store/submissions.js";
import { type SubmissionView, unknownSubmission } from "./submissions.js";

/** What a step is asked for: which submission, and what is sent with it. */
export interface StepRequest<Body> {
  readonly id: string;
  readonly body: Body;
}

/** Takes a step in the transaction, or refuses it. */
type Take<Body> = (
  tx: Queryable,
  submission: StoredSubmission,
  body: Body,
  context: WriteContext,
) => Promise<void>;

/**
 * An operation that is a step of a submission which the caller may see, and that answers with the
 * submission as it is then.
 */
export function submissionStep<Sent, Body>(
  { authority }: Office,
  { domain, bodyOf }: SubmissionView<Body>,
  take: Take<Sent>,
) {
  return async (
    { id, body }: StepRequest<Sent>,
    context: WriteContext,
  ): Promise<{ status: 200; body: Body }> => {
    const tx = transactionOf(context);
    const caller = context.caller?.id ?? "";
    const found = await findSubmission(tx, { domain, id, caller });
    if (found === undefined) throw unknownSubmission();
    await take(tx, found, body, context);
    return { status: 200, body: bodyOf((await readSubmission(tx, id)) ?? found, authority) };
  };
}

/** 409: nothing can happen to it any more. */
export function notOpen(): ProblemReply {
  return new ProblemReply(409, "not-open", {
    title: "The submission is closed",
    detail: "Nothing can be changed any more. Make a new submission.",
  });
}
