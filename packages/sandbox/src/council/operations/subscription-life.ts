import type { GardenContainerLine } from "@localo/waste";
import { firstTerm } from "../rules/garden-term.js";
import { subscriptionMoves } from "../rules/moves.js";
import { type StoredCharge, writeCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { readSubmission } from "../store/submissions.js";
import {
  readSubscription,
  type ShownSubscription,
  writeSubscription,
} from "../store/subscriptions.js";
import { giveReference } from "../store/take-submission.js";
import { dayOf } from "../time/london.js";
import { moveSubmission } from "./move-submission.js";
import type { Payable } from "./payable.js";

/** What stood before an amendment that is not paid yet. */
export interface SubscriptionBefore {
  readonly lines: GardenContainerLine[];
  readonly price: number;
}

/** What stood before an amendment; `undefined` where all is paid for, or nothing ever was. */
export function subscribedBefore({ before }: StoredCharge): SubscriptionBefore | undefined {
  // Written by an amendment and read by nobody else.
  return (before as SubscriptionBefore | null) ?? undefined;
}

/** Where a subscription stands that is paid for. */
export const ACTIVE = { status: "active", phase: "open" } as const;

/** What becomes of a garden subscription when its payment comes, or does not. */
export const payableSubscription: Payable = {
  async paid(tx, submission, { price, settled, before }, amount, { now, policy }) {
    const today = dayOf(now());
    const subscription = await subscriptionOf(tx, submission.id, today);
    if (subscription.starts_when_paid && before === null && policy.garden !== undefined) {
      const term = firstTerm(policy.garden, undefined, today);
      if (term !== undefined) {
        const days = { start_date: term.startDate, end_date: term.endDate };
        await writeSubscription(tx, { ...subscription, ...days });
      }
    }
    await writeCharge(tx, submission.id, { price, settled: settled + amount });
    if (submission.references === null) await giveReference(tx, submission.id);
    await moveSubmission(tx, submission, subscriptionMoves, ACTIVE, now());
  },

  async lapsed(tx, submission, charge, { now }) {
    const before = subscribedBefore(charge);
    if (before === undefined) {
      const over = { status: "cancelled", phase: "closed", outcome: "expired" } as const;
      return moveSubmission(tx, submission, subscriptionMoves, over, now());
    }
    const { lines, price } = before;
    const subscription = await subscriptionOf(tx, submission.id, dayOf(now()));
    await writeSubscription(tx, { ...subscription, lines });
    await writeCharge(tx, submission.id, { price, settled: charge.settled });
    await moveSubmission(tx, submission, subscriptionMoves, ACTIVE, now());
  },
};

/** A subscription whose last day is over. */
export async function endSubscription(tx: Queryable, id: string, now: Date): Promise<void> {
  const submission = await readSubmission(tx, id);
  if (submission === undefined) throw new TypeError("A subscription is gone");
  const over = { status: "completed", phase: "closed", outcome: "ended" } as const;
  await moveSubmission(tx, submission, subscriptionMoves, over, now);
}

/** The subscription that a submission is. */
export async function subscriptionOf(
  db: Queryable,
  id: string,
  today: string,
): Promise<ShownSubscription> {
  const subscription = await readSubscription(db, id, today);
  if (subscription === undefined) throw new TypeError("A subscription has no term");
  return subscription;
}
