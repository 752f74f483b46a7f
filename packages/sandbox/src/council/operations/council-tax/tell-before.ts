import type { PGlite } from "@electric-sql/pglite";
import type { WorkingDays } from "../../rules/working-days.js";
import { planSteps } from "../../store/due-steps.js";
import { readSetting, writeSetting } from "../../store/settings.js";
import { takeSubmission } from "../../store/take-submission.js";
import { dayOf } from "../../time/london.js";
import { WORKING_DAYS } from "./received.js";
import { toldBefore } from "./told-before.js";

const MINUTE = 60_000;

/** Puts what residents told before into a council that is opened the first time, all or nothing. */
export async function tellBefore(db: PGlite, now: Date, workingDays: WorkingDays): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await readSetting(tx, "toldBefore")) === true) return;
    await writeSetting(tx, "toldBefore", true);
    for (const { id, type, minutesAgo, sent, steps } of toldBefore) {
      const then = new Date(now.getTime() - minutesAgo * MINUTE);
      await takeSubmission(tx, {
        id,
        domain: "council-tax",
        type,
        status: "submitted",
        caller: "resident",
        subject: {},
        sent,
        expectedBy: workingDays.add(dayOf(then), WORKING_DAYS),
        now: then,
      });
      await planSteps(tx, id, steps, then);
    }
  });
}
