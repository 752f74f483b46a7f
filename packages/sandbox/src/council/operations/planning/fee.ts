import type { ApplicationFee } from "@localo/planning";
import { planningMoves } from "../../rules/moves.js";
import { writeCharge } from "../../store/charges.js";
import type { Queryable } from "../../store/database.js";
import { planSteps } from "../../store/due-steps.js";
import { addDays, dayInWords, dayOf, lastSecondOf } from "../../time/london.js";
import { moveSubmission } from "../move-submission.js";
import type { Payable } from "../payable.js";
import { shownAnew } from "../shown-anew.js";
import { APPLICATION_STEPS } from "./application-steps.js";
import type { PlanningOffice } from "./planning-office.js";

/** What an application still costs, in pence. It says itself what is due; the authority checks that later. */
export function feeToPay({ due, paid }: ApplicationFee): number {
  return Math.max(0, due.amountPence - (paid?.amountPence ?? 0));
}

/** Keeps what an application costs, and until when it waits for that. */
export async function chargeFee(
  tx: Queryable,
  id: string,
  price: number,
  { now, planning }: PlanningOffice,
): Promise<void> {
  const lastDay = lastDayToPay(now(), planning.applications.feePayableDays);
  const payUntil = lastDay === undefined ? undefined : lastSecondOf(lastDay);
  await writeCharge(tx, id, { price, settled: 0, payUntil });
}

/** What a person is told whose fee is not paid yet. */
export function payTheFee({ now, planning }: PlanningOffice) {
  const day = lastDayToPay(now(), planning.applications.feePayableDays);
  return {
    en: day === undefined ? "Pay the fee." : `Pay the fee by ${dayInWords(day, "en")}.`,
    cy: day === undefined ? "Talwch y ffi." : `Talwch y ffi erbyn ${dayInWords(day, "cy")}.`,
  };
}

function lastDayToPay(now: Date, days: number | undefined): string | undefined {
  return days === undefined ? undefined : addDays(dayOf(now), days);
}

/** What becomes of an application when its fee comes, or does not. */
export const payableApplication: Payable = {
  async paid(tx, submission, { price, settled }, amount, { now }) {
    await writeCharge(tx, submission.id, { price, settled: settled + amount });
    // The authority may have gone on with it before.
    if (submission.status !== "awaiting-payment") return shownAnew(tx, submission, now());
    const message = {
      en: "The fee is paid. We check the application.",
      cy: "Mae'r ffi wedi'i thalu. Rydym yn gwirio'r cais.",
    };
    const arrived = { status: "submitted", phase: "open", message } as const;
    await moveSubmission(tx, submission, planningMoves, arrived, now());
    await planSteps(tx, submission.id, APPLICATION_STEPS, now());
  },

  async lapsed(tx, submission, _charge, { now }) {
    const message = {
      en: "The fee was not paid in time. Make a new application.",
      cy: "Ni thalwyd y ffi mewn pryd. Gwnewch gais newydd.",
    };
    const over = { status: "rejected", phase: "closed", outcome: "expired", message } as const;
    await moveSubmission(tx, submission, planningMoves, over, now());
  },
};
