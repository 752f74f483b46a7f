import { ProblemReply } from "@localo/runtime/server";
import type { GardenContainerLine, GardenPolicy, GardenSubscription } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import {
  containersPrice,
  deliveryPrice,
  type GardenRefusal,
  gardenRefusal,
} from "../rules/garden-containers.js";
import { firstTerm, nextTerm, renewalOf, type Term } from "../rules/garden-term.js";
import { notices } from "../rules/messages.js";
import { readServices } from "../store/catalogue.js";
import { writeCharge } from "../store/charges.js";
import { after, DEFAULT_LIMIT, page } from "../store/cursor.js";
import { firstRow, type Queryable } from "../store/database.js";
import { findProperty } from "../store/properties.js";
import { stopsOf } from "../store/stops.js";
import { isSubscribed, subscriptionsFor, writeSubscription } from "../store/subscriptions.js";
import { takeSubmission } from "../store/take-submission.js";
import { dateInWords } from "../time/date-in-words.js";
import { addDays, dayOf, lastSecondOf } from "../time/london.js";
import { dayWithinReach } from "../time/within-reach.js";
import { unknownProperty } from "./properties.js";
import { ineligibleProperty, refusal } from "./refuse-application.js";
import {
  findSubscription,
  publishedSubscription,
  subscriptionViewOf,
} from "./subscription-view.js";

/** Days that the council waits for a payment, the last one counted in. */
export const DAYS_TO_PAY = 7;

/** `POST /garden-subscriptions` */
export function subscribeToGardenWaste(office: Office): Operation<"subscribeToGardenWaste"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const { garden } = office.policy;
    const today = dayOf(office.now());
    const { uprn, lines, startDate } = body;
    const property = await findProperty(tx, uprn);
    if (property === undefined) throw context.problem(404, "not-found", unknownProperty);
    if (garden === undefined) throw ineligibleProperty(notices.noService);
    if (property.kind !== "household") throw ineligibleProperty(notices.propertyIneligible);
    const asked = startDate === undefined ? undefined : dayWithinReach(startDate);
    const term = firstTerm(garden, asked, today);
    if (term === undefined) {
      const detail = "Subscriptions cannot begin on this day. Choose an earlier one.";
      throw refusal("window-closed", "No longer for this term", { pointer: "#/startDate", detail });
    }
    await refuseSubscribed(tx, uprn, garden, term.startDate, today);
    await refuseContainers(tx, lines, garden);
    const id = await take(
      tx,
      {
        type: "garden-subscription",
        caller: context.caller?.id ?? null,
        sent: body,
        uprn,
        lines,
        term,
        startsWhenPaid: asked === undefined,
      },
      garden,
      office,
    );
    return created(tx, id, context.caller?.id, office);
  };
}

/** `POST /garden-subscriptions/{id}/renew` */
export function renewGardenSubscription(office: Office): Operation<"renewGardenSubscription"> {
  return async ({ id, body }, context) => {
    const tx = transactionOf(context);
    const caller = context.caller?.id;
    const { garden } = office.policy;
    const { submission, subscription } = await findSubscription(tx, id, caller, office);
    if (submission.status === "cancelled" || garden === undefined) {
      throw context.problem(409, "subscription-closed", {
        title: "The subscription is over",
        detail: "The subscription was cancelled. Subscribe anew.",
      });
    }
    if (subscription.renewed_by !== null) {
      throw context.problem(409, "already-renewed", {
        title: "Already renewed",
        detail: "The subscription is renewed for the next term.",
      });
    }
    const { end_date: endDate, uprn } = subscription;
    const about = { endDate, cancelled: false, renewed: false };
    const renewal = renewalOf(about, garden, dayOf(office.now()));
    if (!renewal.eligible && renewal.reason === "too-early") {
      const opens = dateInWords(addDays(endDate, -garden.renewalOpensDays));
      const detail = `The subscription can be renewed from ${opens}.`;
      throw context.problem(422, "too-early", { title: "Too early to renew", detail });
    }
    if (!renewal.eligible) {
      const closed = dateInWords(addDays(endDate, garden.renewalClosesDays));
      const detail = `The subscription could be renewed until ${closed}. Subscribe anew.`;
      throw context.problem(422, "window-closed", { title: "Too late to renew", detail });
    }
    if (body?.lines !== undefined) await refuseContainers(tx, body.lines, garden);
    const next = await take(
      tx,
      {
        type: "garden-renewal",
        caller: caller ?? null,
        sent: { ...body, contact: body?.contact ?? (await contactOf(tx, id)) },
        uprn,
        lines: body?.lines ?? subscription.lines.map(thereAlready),
        term: nextTerm(garden, endDate),
        startsWhenPaid: false,
        renewsId: id,
      },
      garden,
      office,
    );
    return created(tx, next, caller, office);
  };
}

/** `GET /garden-subscriptions/{id}` */
export function getGardenSubscription(office: Office): Operation<"getGardenSubscription"> {
  return async ({ id }, { caller }) => {
    const db = await office.database();
    const view = await findSubscription(db, id, caller?.id, office);
    return { status: 200, body: publishedSubscription(view, office) };
  };
}

const ORDER = { list: "garden-subscriptions", by: ["moment", "text"] } as const;

/** `GET /garden-subscriptions` */
export function listGardenSubscriptions(office: Office): Operation<"listGardenSubscriptions"> {
  return async (args, { caller }) => {
    const db = await office.database();
    const { uprn, status, limit = DEFAULT_LIMIT } = args;
    const rows = await subscriptionsFor(db, {
      caller: caller?.id ?? "",
      today: dayOf(office.now()),
      uprn,
      status,
      after: after(args, ORDER),
      rows: limit + 1,
    });
    const shown: { moment: string; subscription: GardenSubscription }[] = [];
    for (const row of rows) {
      const view = await subscriptionViewOf(db, row, office);
      const moment = row.updated_at.toISOString();
      shown.push({ moment, subscription: publishedSubscription(view, office) });
    }
    const body = page(
      shown,
      args,
      ORDER,
      ({ moment, subscription }) => [moment, subscription.id],
      ({ subscription }) => subscription,
    );
    return { status: 200, body };
  };
}

/**
 * Refuses containers that the service does not empty, or too many.
 * @throws ProblemReply 422 `unknown-container-type` or `over-maximum`
 */
export async function refuseContainers(
  tx: Queryable,
  lines: readonly GardenContainerLine[],
  garden: GardenPolicy,
): Promise<void> {
  const services = await readServices(tx);
  const service = services.find(({ id }) => id === garden.serviceId);
  const refused = gardenRefusal(lines, service?.body.containerTypeIds ?? [], garden);
  if (refused !== undefined) throw containersRefused(refused, garden.maximumContainers);
}

function containersRefused({ code, line, member }: GardenRefusal, most: number): ProblemReply {
  const pointer = `#/lines/${line}/${member}`;
  if (code === "unknown-container-type") {
    const detail = "Choose a type that GET /container-types lists for garden waste";
    return refusal(code, "There is no such container type", { pointer, detail });
  }
  const detail =
    member === "quantity"
      ? `A property may have ${most}`
      : "No more can be brought than are emptied";
  return refusal(code, "More containers than a property may have", { pointer, detail });
}

async function refuseSubscribed(
  tx: Queryable,
  uprn: string,
  { serviceId }: GardenPolicy,
  from: string,
  today: string,
): Promise<void> {
  const stops = await stopsOf(tx, uprn, today);
  const stop = stops.find(({ service_id }) => service_id === serviceId);
  if (stop === undefined) throw ineligibleProperty(notices.noService);
  if (stop.kind === "bin-store") throw ineligibleProperty(notices.sharedContainers);
  const subscribed = await isSubscribed(tx, uprn, serviceId, from);
  if (!subscribed && stop.standing === "not-subscribed") return;
  throw new ProblemReply(409, "already-subscribed", {
    title: "Already subscribed",
    detail: "The property has a subscription for this term.",
  });
}

interface NewSubscription {
  readonly type: "garden-subscription" | "garden-renewal";
  readonly caller: string | null;
  readonly sent: unknown;
  readonly uprn: string;
  readonly lines: GardenContainerLine[];
  readonly term: Term;
  readonly startsWhenPaid: boolean;
  readonly renewsId?: string;
}

async function take(
  tx: Queryable,
  { type, caller, sent, uprn, lines, term, startsWhenPaid, renewsId }: NewSubscription,
  garden: GardenPolicy,
  { now }: Office,
): Promise<string> {
  const price = containersPrice(lines, garden) + deliveryPrice(lines, garden);
  const free = price === 0;
  const { serviceId } = garden;
  const id = await takeSubmission(tx, {
    domain: "waste",
    type,
    status: free ? "active" : "awaiting-payment",
    caller,
    subject: { uprn, serviceId },
    sent,
    now: now(),
  });
  await writeSubscription(tx, {
    submission_id: id,
    uprn,
    service_id: serviceId,
    start_date: term.startDate,
    end_date: term.endDate,
    lines,
    starts_when_paid: startsWhenPaid,
    renews_id: renewsId ?? null,
  });
  const payUntil = free ? undefined : lastSecondOf(addDays(dayOf(now()), DAYS_TO_PAY));
  await writeCharge(tx, id, { price, settled: 0, payUntil });
  return id;
}

/** What was brought for the last term is there. */
function thereAlready({ typeId, quantity }: GardenContainerLine): GardenContainerLine {
  return { typeId, quantity };
}

async function contactOf(tx: Queryable, id: string): Promise<unknown> {
  const sql = "SELECT sent -> 'contact' AS contact FROM submission WHERE id = $1";
  return (await firstRow<{ contact: unknown }>(tx, sql, [id]))?.contact ?? undefined;
}

async function created(tx: Queryable, id: string, caller: string | undefined, office: Office) {
  const view = await findSubscription(tx, id, caller, office);
  const headers = { Location: `/waste/v1/garden-subscriptions/${id}` };
  return { status: 201 as const, body: publishedSubscription(view, office), headers };
}
