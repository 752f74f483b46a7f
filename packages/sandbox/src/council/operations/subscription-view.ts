import { ProblemReply } from "@localo/runtime/server";
import type { GardenSubscription } from "@localo/waste";
import type { Office } from "../office.js";
import { renewalOf } from "../rules/garden-term.js";
import { chargeOf, readCharge, type StoredCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { findSubmission, type StoredSubmission, submissionOf } from "../store/submissions.js";
import type { ShownSubscription } from "../store/subscriptions.js";
import { dayOf, instant } from "../time/london.js";
import { subscriptionOf } from "./subscription-life.js";

/** A subscription with all that belongs to it. */
export interface SubscriptionView {
  readonly submission: StoredSubmission;
  readonly subscription: ShownSubscription;
  readonly charge: StoredCharge;
}

const TYPES = ["garden-subscription", "garden-renewal"];

/**
 * A subscription that the caller may see.
 * @throws ProblemReply 404 `not-found`
 */
export async function findSubscription(
  db: Queryable,
  id: string,
  caller: string | undefined,
  office: Office,
): Promise<SubscriptionView> {
  const about = { domain: "waste", id, caller: caller ?? "" } as const;
  const submission = await findSubmission(db, about);
  if (submission === undefined || !TYPES.includes(submission.type)) {
    throw new ProblemReply(404, "not-found", {
      detail: "There is no such subscription for this key.",
    });
  }
  return subscriptionViewOf(db, submission, office);
}

/** All that belongs to the subscription that a submission is. */
export async function subscriptionViewOf(
  db: Queryable,
  submission: StoredSubmission,
  { now }: Office,
): Promise<SubscriptionView> {
  const charge = await readCharge(db, submission.id);
  if (charge === undefined) throw new TypeError("A subscription has no price");
  const subscription = await subscriptionOf(db, submission.id, dayOf(now()));
  return { submission, subscription, charge };
}

/** As it is published. */
export function publishedSubscription(
  { submission, subscription, charge }: SubscriptionView,
  { authority, now, policy }: Office,
): GardenSubscription {
  const { renewed_by, renews_id, standing, start_date, end_date, lines } = subscription;
  const waits = submission.status === "awaiting-payment" && charge.pay_until !== null;
  const renewable = {
    endDate: end_date,
    cancelled: submission.status === "cancelled",
    renewed: renewed_by !== null,
  };
  return {
    ...submissionOf(submission, authority),
    subscriptionStatus: standing,
    startDate: start_date,
    endDate: end_date,
    lines,
    charge: chargeOf(charge),
    ...(waits ? { payUntilAt: instant(charge.pay_until) } : {}),
    renewal:
      policy.garden === undefined
        ? { eligible: false, reason: "no-service" }
        : renewalOf(renewable, policy.garden, dayOf(now())),
    ...(renews_id === null ? {} : { renewsId: renews_id }),
    ...(renewed_by === null ? {} : { renewedById: renewed_by }),
  };
}
