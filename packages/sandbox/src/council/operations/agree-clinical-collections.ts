import type { ApprovalDecision, ClinicalCollectionRequest } from "@localo/waste";
import type { Office } from "../office.js";
import { agreedPeriod } from "../rules/agreed-period.js";
import { insertAgreement } from "../store/agreed-rounds.js";
import type { Queryable } from "../store/database.js";
import { addDays, dayOf } from "../time/london.js";
import { dayWithinReach } from "../time/within-reach.js";
import type { Application } from "./application.js";
import { invalidPeriod } from "./refuse-application.js";

/** Crews come from the day and as often as staff say, else as the person asked; never before tomorrow. */
export async function agreeClinicalCollections(
  tx: Queryable,
  { id, uprn, sent }: Application<ClinicalCollectionRequest>,
  { period, frequency = sent.frequency }: ApprovalDecision,
  { now, workingDays }: Office,
): Promise<void> {
  const today = dayOf(now());
  const soonest = addDays(today, 1);
  const notBefore = (day: string | undefined) =>
    day !== undefined && day > soonest ? dayWithinReach(day) : soonest;
  const asked = {
    startDate: notBefore(sent.fromDate),
    endDate: sent.untilDate && dayWithinReach(sent.untilDate),
  };
  const said = period && { ...period, startDate: notBefore(period.startDate) };
  const agreed = agreedPeriod(said, asked, undefined);
  if (agreed === undefined) throw invalidPeriod();
  await insertAgreement(
    tx,
    { id: `agreed-${id}`, uprn, lines: sent.lines, frequency, ...agreed },
    { today, workingDays },
  );
}
