import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { PLACES_A_DAY } from "../rules/bulky-days.js";
import { type Answer, TUESDAY, testCouncil } from "../test/test-council.js";

const { at, delete: remove, errors, get, post } = testCouncil();
const sofa = { code: "sofa", quantity: 1 };
const quote = (lines: object[] = [sofa], uprn: string = knownUprns.ordinary) =>
  post("/bulky/quotes", { uprn, lines }, "resident");
const hold = (quoteId: string, date: string) => post("/bulky/slots", { quoteId, date }, "resident");
/** Households that want the same day. */
const neighbours = [
  ...[knownUprns.notPresented, knownUprns.roundStillOut, knownUprns.delayed],
  ...[knownUprns.unknownState, knownUprns.setHour, knownUprns.bankHoliday],
];
const holdFor = async (uprn: string | undefined, date: string) =>
  hold((await quote([sofa], uprn)).body.id, date);
const codes = ({ status, body }: Answer) => [status, body?.code, body?.errors?.[0]?.pointer];

describe("a quote", () => {
  it("has the price by the policy, and the days with room", async () => {
    const { status, body } = await quote([sofa, { code: "fridge", quantity: 1 }]);
    expect([status, body.price.amountPence, body.popsSurcharge.amountPence]).toEqual([
      201, 4000, 500,
    ]);
    // 4.30pm: tomorrow could be booked until noon.
    expect(body.availableDates[0]).toBe("2026-11-26");
    expect((await quote([{ code: "rug", quantity: 1 }])).body.price.amountPence).toBe(3000);
  });

  it("is refused with what is wrong", async () => {
    const many = [{ code: "rug", quantity: 6 }];
    expect(codes(await quote(many))).toEqual([422, "too-many-items", "#/lines/0/quantity"]);
    const sofas = [{ code: "sofa", quantity: 3 }];
    expect(codes(await quote(sofas))).toEqual([422, "too-many-items", "#/lines/0/quantity"]);
    const mixed = ["rug", "desk", "stool", "table", "wood", "toys"];
    const each = mixed.map((code) => ({ code, quantity: 1 }));
    expect(codes(await quote(each))).toEqual([422, "too-many-items", "#/lines"]);
    const piano = [sofa, { code: "piano", quantity: 1 }];
    expect(codes(await quote(piano))).toEqual([422, "item-not-taken", "#/lines/1/code"]);
    expect(codes(await quote([sofa], knownUprns.business))[1]).toBe("ineligible");
    expect(codes(await quote([sofa], "990000999999"))[0]).toBe(404);
  });
});

describe("a slot", () => {
  it("is got by one of two who want the last place at the same time", async () => {
    const { body } = await quote();
    const date = body.availableDates[0];
    for (let place = 1; place < PLACES_A_DAY; place += 1) {
      expect((await holdFor(neighbours[place], date)).status).toBe(201);
    }
    const other = (await quote([sofa], neighbours[0])).body.id;
    const both = await Promise.all([hold(body.id, date), hold(other, date)]);
    const won = both.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    expect(both.map(codes)).toContainEqual([409, "slot-taken", "#/date"]);
    expect((await quote()).body.availableDates).not.toContain(date);

    const released = await remove(`/bulky/slots/${won[0]?.body.id}`, "resident");
    expect(released.status).toBe(204);
    expect((await holdFor(neighbours[4], date)).status).toBe(201);
    expect(codes(await hold(body.id, date))[1]).toBe("slot-taken");
    at("2026-11-24T16:46:00Z");
    expect((await hold(body.id, date)).status).toBe(201);
    at(TUESDAY);
  });

  it("is one at a time for a property, and another day that is refused costs nothing", async () => {
    const { body } = await quote([sofa], neighbours[5]);
    const [, , , first, full] = body.availableDates;
    for (let place = 0; place < PLACES_A_DAY; place += 1) {
      expect((await holdFor(neighbours[place], full)).status).toBe(201);
    }
    const slot = (await hold(body.id, first)).body.id;
    expect(codes(await hold(body.id, full))[1]).toBe("slot-taken");
    const extend = () => post(`/bulky/slots/${slot}/extend`, undefined, "resident");
    expect((await extend()).status).toBe(200);
    expect((await holdFor(neighbours[5], first)).status).toBe(201);
    expect(codes(await extend())[1]).toBe("slot-expired");
    // It has one of the day's places, and not two.
    const last = (await quote([sofa], neighbours[0])).body.id;
    for (let place = 1; place < PLACES_A_DAY; place += 1) {
      expect((await holdFor(neighbours[place], first)).status).toBe(201);
    }
    expect(codes(await hold(last, first))[1]).toBe("slot-taken");
  });

  it("can be held for longer, as often as the policy says, until it has expired", async () => {
    const { body } = await quote();
    const date = body.availableDates[2];
    const { id } = (await hold(body.id, date)).body;
    const extend = () => post(`/bulky/slots/${id}/extend`, undefined, "resident");
    at("2026-11-24T16:40:00Z");
    const once = await extend();
    expect([once.status, once.body.expiresAt, once.body.extensionsLeft]).toEqual([
      200,
      "2026-11-24T16:55:00+00:00",
      1,
    ]);
    expect((await extend()).body.extensionsLeft).toBe(0);
    expect(codes(await extend())[1]).toBe("extension-limit");
    at("2026-11-24T17:00:00Z");
    expect(codes(await extend())[1]).toBe("slot-expired");
    at(TUESDAY);
  });

  it("is for the quote's days, while the price holds, and for who asked", async () => {
    const { body } = await quote();
    expect(codes(await hold(body.id, "2026-11-28"))[1]).toBe("date-not-offered");
    const other = { quoteId: body.id, date: body.availableDates[3] };
    expect((await post("/bulky/slots", other, "officer")).status).toBe(404);
    at("2026-11-24T17:31:00Z");
    expect(codes(await hold(body.id, body.availableDates[3]))[1]).toBe("quote-expired");
    at(TUESDAY);
    expect((await post("/bulky/quotes", {}, "form")).status).toBe(403);
    expect((await get("/bulky-items?limit=1")).status).toBe(200);
    expect(errors).toEqual([]);
  });
});
