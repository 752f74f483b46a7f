import { randomUUID } from "node:crypto";
import type { BulkySlot } from "@localo/waste";
import { type Office, type Operation, transactionOf } from "../office.js";
import { cutOffFor, PLACES_A_DAY } from "../rules/bulky-days.js";
import { pence } from "../rules/bulky-price.js";
import {
  extendSlot,
  findQuote,
  findSlot,
  insertSlot,
  releaseHeldFor,
  releaseSlot,
  type StoredSlot,
  takePlace,
} from "../store/bulky.js";
import { dayInWords, instant } from "../time/london.js";

const MINUTE = 60_000;

const unknownSlot = { detail: "There is no such slot for this key." } as const;

/** `POST /bulky/slots` */
export function holdBulkySlot(office: Office): Operation<"holdBulkySlot"> {
  return async ({ body }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const { date, quoteId } = body;
    const quote = await findQuote(tx, quoteId, context.caller?.id ?? "");
    const { bulky } = office.policy;
    if (quote === undefined || bulky === undefined) {
      throw context.problem(404, "not-found", { detail: "There is no such quote for this key." });
    }
    if (quote.expires_at <= now) {
      const detail = "Prices or days may have changed. Ask for a new quote.";
      const errors = [{ in: "body", pointer: "#/quoteId", code: "quote-expired", detail }] as const;
      throw context.problem(409, "quote-expired", { detail, errors });
    }
    const about = (code: string, detail: string) => ({
      detail,
      errors: [{ in: "body", pointer: "#/date", code, detail } as const],
    });
    if (!quote.dates.includes(date)) {
      const detail = "Choose one of the quote's days.";
      throw context.problem(422, "date-not-offered", about("date-not-offered", detail));
    }
    const day = dayInWords(date, "en");
    if (now > cutOffFor(date, bulky.bookingCutOff, office.workingDays)) {
      const detail = `Collections of ${day} can no longer be booked. Choose another day.`;
      throw context.problem(422, "window-closed", about("window-closed", detail));
    }
    // Choosing another day lets the first one go, so that nobody holds what others could have. Where the
    // new one is refused, all of this is undone.
    await releaseHeldFor(tx, quote);
    const id = `slt-${randomUUID()}`;
    const until = new Date(now.getTime() + bulky.slotHoldMinutes * MINUTE);
    if (!(await takePlace(tx, { date, slotId: id, until }, PLACES_A_DAY, now))) {
      const detail = `Someone else has the last place of ${day}. Choose another day.`;
      throw context.problem(409, "slot-taken", about("slot-taken", detail));
    }
    await insertSlot(tx, { id, quote_id: quoteId, date }, until);
    const slot = { id, quote_id: quoteId, date, price: quote.price, expires_at: until };
    return { status: 201, body: slotOf({ ...slot, extensions: 0 }, office) };
  };
}

/** `DELETE /bulky/slots/{id}` */
export function releaseBulkySlot(_: Office): Operation<"releaseBulkySlot"> {
  return async ({ id }, context) => {
    const tx = transactionOf(context);
    const slot = await findSlot(tx, id, context.caller?.id ?? "");
    if (slot === undefined) throw context.problem(404, "not-found", unknownSlot);
    if (slot.booked) {
      const detail = "A booking has this slot. Cancel the booking.";
      throw context.problem(409, "slot-booked", { title: "The slot is booked", detail });
    }
    await releaseSlot(tx, id);
    return { status: 204 };
  };
}

/** `POST /bulky/slots/{id}/extend` */
export function extendBulkySlot(office: Office): Operation<"extendBulkySlot"> {
  return async ({ id }, context) => {
    const tx = transactionOf(context);
    const now = office.now();
    const slot = await findSlot(tx, id, context.caller?.id ?? "");
    const { bulky } = office.policy;
    if (slot === undefined || bulky === undefined) {
      throw context.problem(404, "not-found", unknownSlot);
    }
    if (slot.booked) {
      const detail = "A booking has this slot, and its payment has its own time.";
      throw context.problem(409, "slot-booked", { title: "The slot is booked", detail });
    }
    if (slot.released || slot.expires_at <= now) {
      const detail = "The day is no longer held. Hold a day again.";
      throw context.problem(409, "slot-expired", { detail });
    }
    if (slot.extensions >= bulky.maximumExtensions) {
      const detail = `A slot can be extended ${bulky.maximumExtensions} times.`;
      throw context.problem(409, "extension-limit", { detail });
    }
    const until = new Date(now.getTime() + bulky.slotHoldMinutes * MINUTE);
    await extendSlot(tx, id, until);
    const extensions = slot.extensions + 1;
    return { status: 200, body: slotOf({ ...slot, expires_at: until, extensions }, office) };
  };
}

type ShownSlot = Omit<StoredSlot, "booked" | "lines" | "released" | "uprn">;

function slotOf(
  { id, quote_id, date, price, expires_at, extensions }: ShownSlot,
  { authority, policy }: Office,
): BulkySlot {
  return {
    authority,
    id,
    quoteId: quote_id,
    date,
    expiresAt: instant(expires_at),
    price: pence(price),
    extensionsLeft: Math.max(0, (policy.bulky?.maximumExtensions ?? 0) - extensions),
  };
}
