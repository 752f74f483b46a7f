import type { Office } from "../../office.js";
import type { InTransaction } from "../../payment-desk.js";
import type { Queryable } from "../../store/database.js";
import { planSteps } from "../../store/due-steps.js";
import { readSetting, writeSetting } from "../../store/settings.js";
import { takeSubmission } from "../../store/take-submission.js";
import { dayOf } from "../../time/london.js";
import { WORKING_DAYS } from "../council-tax/received.js";
import { linkBefore } from "./calendar-link.js";
import { toldCouncilTax } from "./council-tax.js";
import { bookBefore } from "./late-payment.js";
import type { ToldBefore } from "./told-before.js";
import { toldWaste } from "./waste.js";

const MINUTE = 60_000;

/** All that is worth looking at. */
export const toldBefore: readonly ToldBefore[] = [...toldWaste, ...toldCouncilTax];

/** Puts what residents sent before into a council that is opened the first time, all or nothing. */
export async function tellBefore(inTransaction: InTransaction, office: Office): Promise<void> {
  await inTransaction(async (tx) => {
    if ((await readSetting(tx, "toldBefore")) === true) return;
    await writeSetting(tx, "toldBefore", true);
    await bookBefore(tx, office);
    await linkBefore(tx, office);
    for (const one of toldBefore) await tell(tx, one, office);
  });
}

async function tell(
  tx: Queryable,
  { minutesAgo, steps, subject = {}, ...submission }: ToldBefore,
  { now, workingDays }: Office,
): Promise<void> {
  const { id, domain, type, sent, referredTo } = submission;
  const then = new Date(now().getTime() - minutesAgo * MINUTE);
  const expectedBy = workingDays.add(dayOf(then), WORKING_DAYS);
  await takeSubmission(tx, {
    id,
    domain,
    type,
    caller: "resident",
    subject,
    sent,
    ...(referredTo === undefined ? { status: "submitted", expectedBy } : { referredTo }),
    now: then,
  });
  await planSteps(tx, id, steps, then);
}
