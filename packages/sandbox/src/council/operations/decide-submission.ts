import type { ApprovalDecision } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { changeSubmission } from "../store/change-submission.js";
import { firstRow, type Queryable } from "../store/database.js";
import { storable } from "../store/storable.js";
import { readSubmission, type StoredSubmission, submissionOf } from "../store/submissions.js";
import { giveReference } from "../store/take-submission.js";
import { dayWithinReach } from "../time/within-reach.js";
import { agreeAssistance } from "./agree-assistance.js";
import { agreeClinicalCollections } from "./agree-clinical-collections.js";

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
      await agree(tx, before, withinReach(body), office);
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

/** Does what the approval of an application brings about. */
async function agree(
  tx: Queryable,
  { id, type }: StoredSubmission,
  decision: ApprovalDecision,
  office: Office,
): Promise<void> {
  const sql = "SELECT uprn, sent FROM submission WHERE id = $1";
  // Its type tells what was sent, which was checked when it came.
  // biome-ignore lint/suspicious/noExplicitAny: each of the two reads what it knows
  const row = await firstRow<{ uprn: string; sent: any }>(tx, sql, [id]);
  if (row === undefined) throw new TypeError("A submission is gone while it is decided");
  const application = { id, ...row };
  if (type === "assisted-collection") await agreeAssistance(tx, application, decision, office);
  else await agreeClinicalCollections(tx, application, decision, office);
}

/** Days that there is a calendar for. */
function withinReach({ period, ...decision }: ApprovalDecision): ApprovalDecision {
  if (period === undefined) return decision;
  const { startDate, endDate } = period;
  return {
    ...decision,
    period: {
      startDate: dayWithinReach(startDate),
      ...(endDate === undefined ? {} : { endDate: dayWithinReach(endDate) }),
    },
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
