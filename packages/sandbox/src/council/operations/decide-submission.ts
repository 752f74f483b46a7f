import type { Period } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { AssistedCollectionApplication } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { agreedPeriod } from "../rules/assistance.js";
import { changeSubmission } from "../store/change-submission.js";
import { firstRow, insertAll, type Queryable } from "../store/database.js";
import { storable } from "../store/storable.js";
import { readSubmission, submissionOf } from "../store/submissions.js";
import { giveReference } from "../store/take-submission.js";
import { dayOf } from "../time/london.js";

/** `POST /supplier/submissions/{id}/decision` */
export function decideSubmission(office: Office): Operation<"decideSubmission"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const before = await readSubmission(tx, id);
    if (before === undefined) {
      throw context.problem(404, "not-found", { detail: "There is no such submission." });
    }
    if (before.status !== "awaiting-approval") {
      throw context.problem(409, "not-awaiting-approval", {
        title: "Nothing to decide",
        detail: "The application is decided already, or needs no decision.",
      });
    }
    const { message } = body;
    if (body.decision === "approve") {
      if (before.type === "assisted-collection") await agree(tx, id, body.period, office);
      else refuseWrongPeriod(body.period);
      const approved = { status: "completed", phase: "closed", outcome: "approved" } as const;
      await changeSubmission(tx, id, { ...approved, message }, now);
      await giveReference(tx, id);
    } else {
      const denied = { status: "rejected", phase: "closed", outcome: "denied" } as const;
      await changeSubmission(tx, id, { ...denied, message }, now);
    }
    await keepDecision(tx, id, context.caller?.id, body);
    const after = await readSubmission(tx, id);
    return { status: 200, body: submissionOf(after ?? before, office.authority) };
  };
}

/** For the council's records: no answer holds who decided, the reason or the note. */
async function keepDecision(
  tx: Queryable,
  id: string,
  caller: string | undefined,
  decision: object,
): Promise<void> {
  await tx.query("UPDATE submission SET decision = $2::jsonb WHERE id = $1", [
    id,
    JSON.stringify(storable({ ...decision, decidedBy: caller })),
  ]);
}

/** Help begins and ends as staff say, else as the person asked, within what the policy allows. */
async function agree(
  tx: Queryable,
  id: string,
  period: Period | undefined,
  { now, policy }: Office,
): Promise<void> {
  const row = await firstRow<{ uprn: string; sent: AssistedCollectionApplication }>(
    tx,
    "SELECT uprn, sent FROM submission WHERE id = $1",
    [id],
  );
  if (row === undefined) throw new TypeError("A submission is gone while it is decided");
  const { uprn, sent } = row;
  const today = dayOf(now());
  const agreed = agreedPeriod(period, sent.untilDate, today, policy.assisted?.maximumMonths);
  if (agreed === undefined) throw invalidPeriod();
  await insertAll(tx, "assistance", [
    {
      submission_id: id,
      uprn,
      service_ids: sent.serviceIds,
      start_date: agreed.startDate,
      end_date: agreed.endDate,
    },
  ]);
}

function refuseWrongPeriod(period: Period | undefined): void {
  if (period?.endDate !== undefined && period.endDate < period.startDate) throw invalidPeriod();
}

function invalidPeriod(): ProblemReply {
  const detail = "The end is before the start, or later than the policy allows";
  return new ProblemReply(422, "invalid-period", {
    title: "The period cannot be",
    detail: `${detail}.`,
    errors: [{ in: "body", pointer: "#/period/endDate", code: "invalid-period", detail }],
  });
}
