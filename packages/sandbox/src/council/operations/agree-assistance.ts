import type { ApprovalDecision, AssistedCollectionApplication } from "@localo/waste";
import type { Office } from "../office.js";
import { agreedPeriod } from "../rules/agreed-period.js";
import { insertAll, type Queryable } from "../store/database.js";
import { dayOf } from "../time/london.js";
import { dayWithinReach } from "../time/within-reach.js";
import type { Application } from "./application.js";
import { invalidPeriod } from "./refuse-application.js";

/** Help begins and ends as staff say, else as the person asked, within what the policy allows. */
export async function agreeAssistance(
  tx: Queryable,
  { id, uprn, sent }: Application<AssistedCollectionApplication>,
  { period }: ApprovalDecision,
  { now, policy }: Office,
): Promise<void> {
  const asked = {
    startDate: dayOf(now()),
    endDate: sent.untilDate && dayWithinReach(sent.untilDate),
  };
  const agreed = agreedPeriod(period, asked, policy.assisted?.maximumMonths);
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
