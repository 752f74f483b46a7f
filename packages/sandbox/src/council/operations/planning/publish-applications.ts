import { randomUUID } from "node:crypto";
import { SupplierApplication } from "@localo/planning";
import { ProblemReply } from "@localo/runtime/server";
import { transactionOf } from "../../office.js";
import { mistakeIn } from "../../rules/application-mistake.js";
import { decisionChanges } from "../../rules/decision-changes.js";
import type { Queryable } from "../../store/database.js";
import { findByReference, writeApplication } from "../../store/planning/applications.js";
import { storable } from "../../store/storable.js";
import { momentWithinReach } from "../../time/within-reach.js";
import { answerBatch, type RowOutcome } from "../batch.js";
import type { PlanningOffice, PlanningOperation } from "./planning-office.js";
import { registerSubmission, tellOfApplication } from "./register-news.js";

/** `PUT /supplier/applications` */
export function publishApplications(
  office: PlanningOffice,
): PlanningOperation<"publishApplications"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    if (!isOwn(body.authority, office)) throw wrongAuthority();
    const answer = await answerBatch(body.rows, SupplierApplication, office.authority, (row) =>
      publish(tx, row, office),
    );
    return { status: 200, body: answer };
  };
}

async function publish(
  tx: Queryable,
  row: SupplierApplication,
  office: PlanningOffice,
): Promise<RowOutcome> {
  if (!isOwn(row.registerAuthority, office)) {
    const detail = "The register is that of another authority";
    return { member: "registerAuthority", code: "wrong-authority", detail };
  }
  const mistake = mistakeIn(row);
  if (mistake !== undefined) return mistake;
  const body = storable(row);
  const known = await findByReference(tx, body.reference);
  const id = known?.id ?? `app-${randomUUID()}`;
  const before = known?.body.updatedAt;
  if (known !== undefined && before !== undefined) {
    const [then, at] = [momentWithinReach(before), momentWithinReach(body.updatedAt)];
    if (at.getTime() === then.getTime()) return { outcome: "unchanged", id };
    // A time to come counts as the one when it was sent: what is sent after it still counts.
    if (at < then && at <= known.changed_at) return { outcome: "superseded", id };
  }
  const now = office.now();
  const wasShown = known?.shown === true;
  const { publishedAt } = body;
  // Before its time it is not shown either.
  const shown = publishedAt !== undefined && momentWithinReach(publishedAt) <= now;
  // What was shown and is no longer has left the register: those who harvest it are told.
  const leftAt = shown ? undefined : wasShown ? now : (known?.left_at ?? undefined);
  const was = known && { decisions: known.body.decisions, changes: known.decision_changes };
  const changes = decisionChanges(body.decisions, now, was);
  const written = { id, body, changedAt: now, decision_changes: changes };
  await writeApplication(tx, { ...written, shown, leftAt, seeded: false });
  if (shown) await registerSubmission(tx, id, body, now);
  await tellOfApplication(tx, id, { isShown: shown, wasShown }, now);
  return { outcome: known === undefined ? "created" : "updated", id };
}

function isOwn(
  { scheme, code }: { readonly scheme: string; readonly code: string },
  { authority }: PlanningOffice,
): boolean {
  return scheme === authority.scheme && code === authority.code;
}

function wrongAuthority(): ProblemReply {
  const detail = "Choose an authority that GET /description lists";
  return new ProblemReply(422, "invalid-body", {
    detail: "There is 1 mistake in the body.",
    errors: [{ in: "body", pointer: "#/authority", code: "wrong-authority", detail }],
  });
}
