import { randomUUID } from "node:crypto";
import type { BulkyItemLine } from "@localo/waste";
import { bulkyItems } from "../borough/bulky-items.js";
import { type Office, type Operation, transactionOf } from "../office.js";
import { bookableDays, PLACES_A_DAY } from "../rules/bulky-days.js";
import { type BulkyRefusal, bulkyPrice, bulkyRefusal, pence } from "../rules/bulky-price.js";
import { notices } from "../rules/messages.js";
import { fullDays, insertQuote } from "../store/bulky.js";
import { findProperty } from "../store/properties.js";
import { storable } from "../store/storable.js";
import { instant } from "../time/london.js";
import { unknownProperty } from "./properties.js";
import { ineligibleProperty, refusal } from "./refuse-application.js";

/** For how long a price holds, in milliseconds. */
const QUOTE_HOLDS = 60 * 60 * 1000;

/** The council's items, by their code. */
export const catalogue = new Map(bulkyItems.map((item) => [item.code as string, item]));

/** `POST /bulky/quotes` */
export function quoteBulkyCollection(office: Office): Operation<"quoteBulkyCollection"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const { uprn } = body;
    const property = await findProperty(tx, uprn);
    if (property === undefined) throw context.problem(404, "not-found", unknownProperty);
    const { authority, policy, workingDays } = office;
    const { bulky } = policy;
    if (bulky === undefined) throw ineligibleProperty(notices.noService);
    if (property.kind !== "household") throw ineligibleProperty(notices.propertyIneligible);
    const refused = bulkyRefusal(body.lines, catalogue, bulky);
    if (refused !== undefined) throw itemsRefused(refused, body.lines, bulky.maximumItems);

    const price = bulkyPrice(storable(body.lines), catalogue, bulky);
    const days = bookableDays(now, bulky.bookingCutOff, workingDays);
    const full = await fullDays(tx, days, PLACES_A_DAY, now);
    const dates = days.filter((day) => !full.has(day));
    const expiresAt = new Date(now.getTime() + QUOTE_HOLDS);
    const id = `quo-${randomUUID()}`;
    const caller = context.caller?.id ?? "";
    const { lines, total, surcharge, points } = price;
    const quote = { id, caller, uprn, lines, dates, price: total };
    await insertQuote(tx, { ...quote, expires_at: expiresAt.toISOString() });
    return {
      status: 201,
      body: {
        authority,
        id,
        uprn,
        lines,
        pricing: bulky.pricing.kind,
        ...(points === undefined ? {} : { points }),
        ...(surcharge === 0 ? {} : { popsSurcharge: pence(surcharge) }),
        price: pence(total),
        availableDates: dates,
        expiresAt: instant(expiresAt),
      },
    };
  };
}

const TITLES = {
  "too-many-items": "Too many items",
  "unknown-item": "There is no such item",
  "item-not-taken": "The council does not take this item",
} as const;

/** The council does not take the items: 422, about the line that is wrong. */
export function itemsRefused(
  { code, line }: BulkyRefusal,
  lines: readonly BulkyItemLine[],
  most: number,
) {
  const item = line === undefined ? undefined : catalogue.get(lines[line]?.code ?? "");
  const member = code === "too-many-items" ? "quantity" : "code";
  const details = {
    "too-many-items":
      item === undefined
        ? `One booking can have ${most} items`
        : `One booking can have ${item.maximum ?? most} of this`,
    "unknown-item": "Choose one that GET /bulky-items lists",
    "item-not-taken": `${item?.advice?.en ?? "The council does not collect it."}`,
  };
  const pointer = line === undefined ? "#/lines" : `#/lines/${line}/${member}`;
  return refusal(code, TITLES[code], { pointer, detail: details[code] });
}
