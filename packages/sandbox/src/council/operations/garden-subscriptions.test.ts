import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { bookingSteps, secretOf } from "../test/booking-steps.js";
import { type Answer, TUESDAY, testCouncil } from "../test/test-council.js";

const council = testCouncil();
const { at, errors, get, post } = council;
const { choose, payment } = bookingSteps(council, knownUprns.notSubscribed);
const codes = ({ status, body }: Answer) => [status, body?.code, body?.errors?.[0]?.pointer];
const contact = { email: "ada@example.com" };
const bins = (quantity: number, deliverQuantity?: number) => ({
  lines: [
    {
      typeId: "bin-240-garden",
      quantity,
      ...(deliverQuantity === undefined ? {} : { deliverQuantity }),
    },
  ],
});
const subscribe = (more: object = bins(1), uprn: string = knownUprns.notSubscribed) =>
  post("/garden-subscriptions", { uprn, contact, ...more }, "resident");
const read = (id: string) => get(`/garden-subscriptions/${id}`, "resident");
const change = (id: string, how: "amend" | "cancel" | "renew", body?: object) =>
  post(`/garden-subscriptions/${id}/${how}`, body, "resident");
const sum = ({ body: { charge } }: Answer) =>
  [charge.price, charge.paid, charge.refunded].map(({ amountPence }) => amountPence);
const garden = async () => {
  const { body } = await get(`/properties/${knownUprns.notSubscribed}/services`, "resident");
  return body.items.find(({ serviceId }: { serviceId: string }) => serviceId === "garden")
    .availability;
};

/** A subscription that is paid for, of a household that has none left over. */
async function paid(more?: object) {
  const { body } = await subscribe(more);
  await choose(await payment(body.id));
  return read(body.id);
}

describe("a subscription", () => {
  it("begins with its payment, and the property then has the service", async () => {
    expect(await garden()).toBe("not-subscribed");
    const taken = await subscribe(bins(2, 1));
    expect([taken.status, taken.body.subscriptionStatus, taken.body.payUntilAt]).toEqual([
      ...[201, "awaiting-payment", "2026-12-01T23:59:59+00:00"],
    ]);
    expect(sum(taken)).toEqual([9500, 0, 0]);
    expect(taken.headers.get("location")).toBe(`/waste/v1/garden-subscriptions/${taken.body.id}`);
    expect(codes(await subscribe())).toEqual([409, "already-subscribed", undefined]);
    at("2026-11-25T09:00:00Z");
    await choose(await payment(taken.body.id));
    const active = await read(taken.body.id);
    expect(active.body).toMatchObject({
      status: "active",
      subscriptionStatus: "active",
      startDate: "2026-11-25",
      endDate: "2027-11-24",
      renewal: { eligible: false, reason: "too-early" },
    });
    expect(active.body.references[0].value).toMatch(/^WA-/);
    expect(await garden()).toBe("active");
    expect((await change(taken.body.id, "cancel")).body.charge.refunded.amountPence).toBe(9500);
    at("2026-11-26T09:00:00Z");
    expect(await garden()).toBe("not-subscribed");
    at(TUESDAY);
  });

  it("is refused for what cannot have it, and for too much", async () => {
    expect(codes(await subscribe(bins(1), knownUprns.business))).toEqual([
      ...[422, "ineligible", "#/uprn"],
    ]);
    expect(codes(await subscribe(bins(1), knownUprns.firstBlockFlat))[1]).toBe("ineligible");
    expect(codes(await subscribe(bins(1), knownUprns.outOfSeason))[1]).toBe("already-subscribed");
    expect((await subscribe(bins(1), "990000999999")).status).toBe(404);
    expect(codes(await subscribe(bins(4)))).toEqual([
      ...[422, "over-maximum", "#/lines/0/quantity"],
    ]);
    const glass = { lines: [{ typeId: "box-40-glass", quantity: 1 }] };
    expect(codes(await subscribe(glass))).toEqual([
      ...[422, "unknown-container-type", "#/lines/0/typeId"],
    ]);
    const far = { ...bins(1), startDate: "9999-12-31" };
    expect(codes(await subscribe(far))).toEqual([422, "window-closed", "#/startDate"]);
    expect((await post("/garden-subscriptions", {}, "form")).status).toBe(403);
  });

  it("runs out where it is not paid in time, and can be taken out anew", async () => {
    const { body } = await subscribe();
    at("2026-12-02T00:00:00Z");
    expect((await read(body.id)).body).toMatchObject({
      status: "cancelled",
      outcome: "expired",
      subscriptionStatus: "expired",
      renewal: { eligible: false, reason: "not-subscribed" },
    });
    at(TUESDAY);
    const later = await paid({ ...bins(1), startDate: "2027-03-01" });
    expect(later.body).toMatchObject({ subscriptionStatus: "upcoming", endDate: "2028-02-29" });
    const gone = await change(later.body.id, "cancel");
    expect(gone.body).toMatchObject({ subscriptionStatus: "cancelled", endDate: "2028-02-29" });
    expect(codes(await change(later.body.id, "cancel"))[1]).toBe("already-closed");
    expect(codes(await change(later.body.id, "amend", bins(2)))[1]).toBe("subscription-closed");
    expect(codes(await change(later.body.id, "renew"))[1]).toBe("subscription-closed");
  });

  it("is amended: more is paid for, less goes back", async () => {
    const { body } = await paid();
    const more = await change(body.id, "amend", bins(3, 2));
    expect(more.body).toMatchObject({ status: "awaiting-payment", subscriptionStatus: "active" });
    expect(sum(more)).toEqual([13_500, 5500, 0]);
    const created = await payment(body.id);
    expect(created.body.amount.amountPence).toBe(8000);
    await council.council().payments.show(secretOf(created));
    expect(codes(await change(body.id, "amend", bins(2)))[1]).toBe("payment-in-progress");
    await choose(created);
    const fewer = await change(body.id, "amend", bins(2));
    expect([fewer.body.status, ...sum(fewer)]).toEqual(["active", 10_500, 13_500, 3000]);
    // Half a year on, a part of the price alone is unused.
    at("2027-05-25T09:00:00Z");
    const [price, , before] = sum(await change(body.id, "amend", bins(1)));
    expect(price).toBe(7500);
    expect(before).toBeGreaterThan(3000);
    expect(before).toBeLessThan(6000);
    const over = await change(body.id, "cancel", { reason: "We moved" });
    expect(over.body).toMatchObject({ outcome: "withdrawn", endDate: "2027-05-25" });
    expect(over.body.charge.refunded.amountPence).toBeLessThan(9500);
    expect(JSON.stringify(over.body)).not.toContain("moved");
    at(TUESDAY);
  });

  it("pays back the unused part once, whether it ends in one step or in two", async () => {
    const { body } = await paid(bins(2));
    at("2027-05-25T09:00:00Z");
    expect(sum(await change(body.id, "amend", bins(1)))).toEqual([5500, 8500, 1495]);
    // 182 of 365 days: of 30 pounds first, then of 55.
    expect(sum(await change(body.id, "cancel"))).toEqual([5500, 8500, 1495 + 2742]);
    at(TUESDAY);
  });

  it("asks for the price of a container that comes back", async () => {
    const { body } = await paid(bins(2));
    at("2027-05-25T09:00:00Z");
    await change(body.id, "amend", bins(1));
    await change(body.id, "amend", bins(2));
    expect((await payment(body.id)).body.amount.amountPence).toBe(3000);
    await change(body.id, "cancel");
    at(TUESDAY);
  });

  it("goes back to what was paid for where an amendment is not", async () => {
    const { body } = await paid();
    await change(body.id, "amend", { ...bins(2), contact: { phone: "+441632960001" } });
    at("2026-12-02T00:00:00Z");
    const back = await read(body.id);
    expect([back.body.status, back.body.lines, ...sum(back)]).toEqual([
      ...["active", bins(1).lines, 5500, 5500, 0],
    ]);
    at(TUESDAY);
    await change(body.id, "cancel");
  });

  it("is collected on its last day, and the day after that can be reported", async () => {
    const uprn = knownUprns.notSubscribed;
    at("2027-11-22T09:00:00Z");
    const path = `/properties/${uprn}/collections?serviceId=garden`;
    const [{ id: collectionId, date }] = (await get(path, "resident")).body.items;
    at(TUESDAY);
    const day = Number(date.slice("2027-11-".length));
    await paid({ ...bins(1), startDate: `2026-11-${String(day + 1).padStart(2, "0")}` });
    at(`2027-11-${day + 1}T12:00:00Z`);
    expect(await garden()).toBe("not-subscribed");
    const report = { uprn, collection: { collectionId }, contact };
    expect((await post("/missed-collections", report, "resident")).status).toBe(201);
    at("2027-12-08T12:00:00Z");
    const { body } = await post("/missed-collections", report, "officer");
    expect(body.errors[0].code).toBe("not-subscribed");
    at(TUESDAY);
  });

  it("is renewed around its last day, once, for the next term", async () => {
    const { body } = await paid(bins(1, 1));
    const early = await change(body.id, "renew");
    expect([early.body.code, early.body.detail]).toEqual([
      ...["too-early", "The subscription can be renewed from 12 October 2027."],
    ]);
    at("2027-11-01T09:00:00Z");
    expect((await read(body.id)).body.renewal.eligible).toBe(true);
    expect(codes(await change(body.id, "renew", bins(9)))[1]).toBe("over-maximum");
    const renewed = await change(body.id, "renew");
    expect([renewed.status, renewed.body]).toMatchObject([
      201,
      {
        type: "garden-renewal",
        renewsId: body.id,
        startDate: "2027-11-24",
        endDate: "2028-11-23",
        lines: bins(1).lines,
        charge: { price: { amountPence: 5500 } },
      },
    ]);
    expect((await read(body.id)).body).toMatchObject({
      renewedById: renewed.body.id,
      renewal: { eligible: false, reason: "already-subscribed" },
    });
    expect(codes(await change(body.id, "renew"))[1]).toBe("already-renewed");
    await choose(await payment(renewed.body.id));
    expect((await read(renewed.body.id)).body.subscriptionStatus).toBe("upcoming");

    at("2027-11-24T09:00:00Z");
    expect((await read(body.id)).body).toMatchObject({
      status: "completed",
      outcome: "ended",
      subscriptionStatus: "expired",
    });
    const list = async (status: string) => {
      const path = `/garden-subscriptions?status=${status}&uprn=${knownUprns.notSubscribed}`;
      return (await get(path, "officer")).body.items.map(({ id }: { id: string }) => id);
    };
    expect(await list("active")).toContain(renewed.body.id);
    expect(await list("active")).not.toContain(body.id);
    expect(await list("expired")).toContain(body.id);
    expect(await list("suspended")).toEqual([]);
    at("2028-12-08T09:00:00Z");
    expect(codes(await change(renewed.body.id, "renew"))[1]).toBe("window-closed");
    expect((await change("sub-none", "renew")).status).toBe(404);
    at(TUESDAY);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
