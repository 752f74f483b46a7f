import type { SubmissionWithdrawal } from "@localo/core";
import { ProblemReply } from "@localo/runtime/server";
import type { GardenAmendment, GardenPolicy } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { cancellationRefund } from "../rules/cancellation-refund.js";
import { containersPrice, deliveryPrice } from "../rules/garden-containers.js";
import { unusedPart } from "../rules/garden-term.js";
import { subscriptionMoves } from "../rules/moves.js";
import { writeCharge } from "../store/charges.js";
import type { Queryable } from "../store/database.js";
import { keepContact } from "../store/keep-contact.js";
import { keepWithdrawal } from "../store/keep-withdrawal.js";
import { writeSubscription } from "../store/subscriptions.js";
import { addDays, dayOf, lastSecondOf } from "../time/london.js";
import { callOffPayment } from "./call-off-payment.js";
import { DAYS_TO_PAY, refuseContainers } from "./garden-subscriptions.js";
import { moveSubmission } from "./move-submission.js";
import { payBack } from "./pay-back.js";
import { ACTIVE, type SubscriptionBefore, subscribedBefore } from "./subscription-life.js";
import {
  findSubscription,
  publishedSubscription,
  type SubscriptionView,
} from "./subscription-view.js";

/** `POST /garden-subscriptions/{id}/amend` */
export function amendGardenSubscription(office: Office): Operation<"amendGardenSubscription"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id;
    const view = await findSubscription(tx, id, caller, office);
    const { garden } = office.policy;
    if (view.submission.phase === "closed" || garden === undefined) {
      throw context.problem(409, "subscription-closed", {
        title: "The subscription is over",
        detail: "The subscription was cancelled or has ended. Subscribe anew.",
      });
    }
    if (body.lines !== undefined) await refuseContainers(tx, body.lines, garden);
    await callOffPayment(tx, id, office.now());
    await amend(tx, view, body, garden, office);
    const after = await findSubscription(tx, id, caller, office);
    return { status: 200, body: publishedSubscription(after, office) };
  };
}

async function amend(
  tx: Queryable,
  view: SubscriptionView,
  { lines, contact }: GardenAmendment,
  garden: GardenPolicy,
  office: Office,
): Promise<void> {
  const { submission, subscription, charge } = view;
  const { id, status } = submission;
  const now = office.now();
  await keepContact(tx, id, contact);
  const price = lines === undefined ? charge.price : priceAnew(view, lines, garden);
  const before = subscribedBefore(charge) ?? paidBefore(view);
  await writeSubscription(tx, { ...subscription, lines: lines ?? subscription.lines });
  if (price > charge.settled) {
    const fresh = lastSecondOf(addDays(dayOf(now), DAYS_TO_PAY));
    const payUntil = status === "awaiting-payment" ? (charge.pay_until ?? fresh) : fresh;
    await writeCharge(tx, id, { price, settled: charge.settled, payUntil, before });
    const waits = { status: "awaiting-payment", phase: "open" } as const;
    return moveSubmission(tx, submission, subscriptionMoves, waits, now);
  }
  const back = refundable(view, charge.settled - price, garden, now);
  await payBack(tx, id, back, now);
  // What does not go back of a part was used: it is not paid back later, nor pays for what comes again.
  await writeCharge(tx, id, { price, settled: back > 0 ? price : charge.settled });
  await moveSubmission(tx, submission, subscriptionMoves, ACTIVE, now);
}

/** What was brought stays paid for; what is to be brought now comes on top. */
function priceAnew(
  { subscription, charge }: SubscriptionView,
  lines: NonNullable<GardenAmendment["lines"]>,
  garden: GardenPolicy,
): number {
  const change = containersPrice(lines, garden) - containersPrice(subscription.lines, garden);
  if (charge.settled === 0) return containersPrice(lines, garden) + deliveryPrice(lines, garden);
  return Math.max(0, charge.price + change + deliveryPrice(lines, garden));
}

function paidBefore({
  submission,
  subscription,
  charge,
}: SubscriptionView): SubscriptionBefore | undefined {
  if (submission.status !== "active") return undefined;
  return { lines: subscription.lines, price: charge.price };
}

/** All of it within the time to change one's mind, then what the policy says. */
function refundable(
  { submission, subscription }: SubscriptionView,
  amount: number,
  { cancellationRefund: rule, coolingOffDays }: GardenPolicy,
  now: Date,
): number {
  const today = dayOf(now);
  if (today <= addDays(dayOf(submission.created_at), coolingOffDays)) return amount;
  const term = { startDate: subscription.start_date, endDate: subscription.end_date };
  return cancellationRefund(rule, amount, unusedPart(term, today));
}

/** `POST /garden-subscriptions/{id}/cancel` */
export function cancelGardenSubscription(office: Office): Operation<"cancelGardenSubscription"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id;
    const view = await findSubscription(tx, id, caller, office);
    await cancelSubscription(tx, view, body, office);
    const after = await findSubscription(tx, id, caller, office);
    return { status: 200, body: publishedSubscription(after, office) };
  };
}

/**
 * Ends a subscription and pays back what the policy says. One that has begun is served today still.
 * @throws ProblemReply 409 `already-closed` or `payment-in-progress`
 */
export async function cancelSubscription(
  tx: Queryable,
  view: SubscriptionView,
  withdrawal: SubmissionWithdrawal | undefined,
  { now, policy }: Office,
): Promise<void> {
  const { submission, subscription, charge } = view;
  const { id } = submission;
  if (submission.phase === "closed") {
    throw new ProblemReply(409, "already-closed", {
      title: "It is over already",
      detail: "The subscription was cancelled or has ended.",
    });
  }
  const moment = now();
  await callOffPayment(tx, id, moment);
  const { garden } = policy;
  const back =
    garden === undefined ? charge.settled : refundable(view, charge.settled, garden, moment);
  await payBack(tx, id, back, moment);
  const before = subscribedBefore(charge);
  const price = before?.price ?? charge.price;
  await writeCharge(tx, id, { price, settled: charge.settled - back });
  const today = dayOf(moment);
  const lines = before?.lines ?? subscription.lines;
  const end_date = today < subscription.start_date ? subscription.end_date : today;
  await writeSubscription(tx, { ...subscription, lines, end_date });
  await keepWithdrawal(tx, id, withdrawal);
  const cancelled = { status: "cancelled", phase: "closed", outcome: "withdrawn" } as const;
  await moveSubmission(tx, submission, subscriptionMoves, cancelled, moment);
}
