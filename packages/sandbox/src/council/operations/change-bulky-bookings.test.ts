import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { bookingSteps, secretOf } from "../test/booking-steps.js";
import { type Answer, TUESDAY, testCouncil } from "../test/test-council.js";

const council = testCouncil();
const { at, errors, get, patch, post } = council;
const { book, choose, hold, paid, payment, quote } = bookingSteps(council, knownUprns.ordinary);
const codes = ({ status, body }: Answer) => [status, body?.code, body?.errors?.[0]?.pointer];
const read = (id: string) => get(`/bulky/bookings/${id}`, "resident");
const amend = (id: string, body: object) => patch(`/bulky/bookings/${id}`, body, "resident");
const cancel = (id: string, body?: object) =>
  post(`/bulky/bookings/${id}/cancel`, body, "resident");
const refund = (id: string, body: object) => post(`/payments/${id}/refunds`, body, "officer");
const sum = ({ body: { charge } }: Answer) =>
  [charge.price, charge.paid, charge.refunded].map(({ amountPence }) => amountPence);
const sofas = (quantity: number) => ({ lines: [{ code: "sofa", quantity }] });
const three = [
  { code: "sofa", quantity: 2 },
  { code: "rug", quantity: 1 },
];

describe("an amendment", () => {
  it("pays back what fewer items cost less", async () => {
    const { body } = await paid(2, three);
    const amended = await amend(body.id, sofas(1));
    expect([amended.status, amended.body.status]).toEqual([200, "scheduled"]);
    expect(sum(amended)).toEqual([3500, 5500, 2000]);
    expect(amended.body.lines).toEqual([
      {
        code: "sofa",
        quantity: 1,
        containsPops: true,
        price: { amountPence: 1500, currency: "GBP" },
      },
    ]);
    // What went back is owed again where the items come back.
    const again = await amend(body.id, { lines: three });
    expect([again.body.status, ...sum(again)]).toEqual(["awaiting-payment", 5500, 5500, 2000]);
    const created = await payment(body.id);
    expect(created.body.amount.amountPence).toBe(2000);
  });

  it("waits for the difference, and is confirmed by it", async () => {
    const { body } = await paid(2);
    const amended = await amend(body.id, { ...sofas(2), notes: "They come apart" });
    const { date, notes, payUntilAt, status } = amended.body;
    expect([status, date, notes, payUntilAt]).toEqual([
      ...["awaiting-payment", body.date, "They come apart", "2026-11-24T16:45:00+00:00"],
    ]);
    const created = await payment(body.id);
    expect(created.body.amount.amountPence).toBe(500);
    await choose(created);
    const confirmed = await read(body.id);
    expect([confirmed.body.status, ...sum(confirmed)]).toEqual(["scheduled", 4000, 4000, 0]);
  });

  it("is undone where the difference is not paid in time", async () => {
    const { body } = await paid(3);
    const others = await quote();
    const slotId = (await hold(others.body.id, others.body.availableDates[5])).body.id;
    const amended = await amend(body.id, { ...sofas(2), slotId });
    expect(amended.body).toMatchObject({
      date: "2026-12-03",
      originalDate: body.date,
      changeReason: "rebooked",
    });
    // The day of which it was said to put the items out is another one.
    expect(amended.body.message).toBeUndefined();
    at("2026-11-24T16:46:00Z");
    const undone = await read(body.id);
    expect([undone.body.status, undone.body.date, undone.body.originalDate]).toEqual([
      ...["scheduled", body.date, undefined],
    ]);
    expect(undone.body.lines).toEqual(body.lines);
    expect(sum(undone)).toEqual([3500, 3500, 0]);
    expect(undone.body.message.en).toContain("as booked before");
    at(TUESDAY);
  });

  it("moves a paid booking to another day, and gives the old one back", async () => {
    const { body } = await paid(9);
    const others = await quote();
    const slotId = (await hold(others.body.id, others.body.availableDates[6])).body.id;
    const moved = await amend(body.id, { slotId });
    expect(moved.body).toMatchObject({
      status: "scheduled",
      date: "2026-12-04",
      originalDate: body.date,
      changeReason: "rebooked",
    });
    const back = (await hold(others.body.id, body.date)).body.id;
    const home = await amend(body.id, { slotId: back });
    expect([home.body.date, home.body.originalDate, home.body.changeReason]).toEqual([
      ...[body.date, undefined, undefined],
    ]);
    expect(codes(await amend(body.id, { slotId }))).toEqual([409, "slot-booked", undefined]);
  });

  it("is refused for what cannot be", async () => {
    const { body } = await paid(4);
    expect(codes(await amend(body.id, sofas(3)))).toEqual([
      ...[422, "too-many-items", "#/lines/0/quantity"],
    ]);
    const piano = { lines: [{ code: "piano", quantity: 1 }] };
    expect(codes(await amend(body.id, piano))[1]).toBe("item-not-taken");
    const none = { lines: [{ code: "moon-rocket", quantity: 1 }] };
    expect(codes(await amend(body.id, none))[1]).toBe("unknown-item");
    const other = await quote(undefined, knownUprns.notPresented);
    const slotId = (await hold(other.body.id, other.body.availableDates[4])).body.id;
    expect(codes(await amend(body.id, { slotId }))).toEqual([422, "slot-mismatch", "#/slotId"]);
    expect(codes(await amend(body.id, { slotId: "slt-none" }))[1]).toBe("slot-mismatch");
    expect((await amend("sub-none", { notes: "x" })).status).toBe(404);
    at("2026-12-01T12:00:01Z");
    const late = await amend(body.id, { notes: "x" });
    expect(codes(late)[1]).toBe("window-closed");
    expect((await read(body.id)).body.amendUntilAt).toBeUndefined();
    at(TUESDAY);
  });

  it("waits while someone pays, and calls off a payment that nobody has begun", async () => {
    const { body } = await book(2);
    const begun = await payment(body.id);
    await council.council().payments.show(secretOf(begun));
    expect(codes(await amend(body.id, { notes: "x" }))[1]).toBe("payment-in-progress");
    expect(codes(await cancel(body.id))[1]).toBe("payment-in-progress");
    expect(codes(await payment(body.id))[1]).toBe("payment-in-progress");
    await choose(begun, "cancel");
    const fresh = await payment(body.id);
    expect((await amend(body.id, sofas(2))).body.charge.price.amountPence).toBe(4000);
    const called = await get(`/payments/${fresh.body.id}`, "resident");
    expect(called.body).toMatchObject({ status: "cancelled", failure: "cancelled-by-council" });
    expect(await choose(fresh)).toBe("finished");
    expect((await payment(body.id)).body.amount.amountPence).toBe(4000);
  });
});

describe("a cancellation", () => {
  it("pays back what was paid and gives the day to others", async () => {
    const { body } = await paid(7);
    const over = await cancel(body.id, { reason: "We sold it" });
    expect(over.body).toMatchObject({ status: "cancelled", phase: "closed", outcome: "withdrawn" });
    expect(sum(over)).toEqual([3500, 3500, 3500]);
    expect(over.body.payment.status).toBe("refunded");
    expect(body.message.en).toContain("Put the items out");
    expect(over.body.message).toBeUndefined();
    expect(JSON.stringify(over.body)).not.toContain("sold");
    expect(codes(await cancel(body.id))).toEqual([409, "already-closed", undefined]);
    expect(codes(await amend(body.id, { notes: "x" }))[1]).toBe("booking-closed");
    expect(codes(await payment(body.id))[1]).toBe("already-closed");
  });

  it("needs no notice while nothing is paid, and the policy's where it is", async () => {
    const { body } = await book();
    expect((await cancel(body.id)).body.charge.refunded.amountPence).toBe(0);
    const confirmed = await paid();
    expect(codes(await cancel(confirmed.body.id))[1]).toBe("window-closed");
    expect((await cancel("sub-none")).status).toBe(404);
  });

  it("pays a late payment back", async () => {
    const { body } = await book(8);
    const created = await payment(body.id);
    expect((await cancel(body.id)).status).toBe(200);
    expect(await choose(created)).toBe("finished");
    expect(sum(await read(body.id))).toEqual([3500, 0, 0]);
  });
});

describe("a payment", () => {
  it("is for what costs something, and goes to where payers are sent", async () => {
    const { body } = await book(8);
    const pay = (submissionId: string, returnUrl: string) =>
      post("/payments", { submissionId, returnUrl }, "resident");
    expect(codes(await pay(body.id, "http://evil.example/"))).toEqual([
      ...[422, "return-url-not-allowed", "#/returnUrl"],
    ]);
    expect((await pay("sub-none", "https://www.example.gov.uk/")).status).toBe(404);
    const created = await payment(body.id);
    expect(created.body.expiresAt).toBe("2026-11-24T18:00:00+00:00");
    await choose(created);
    expect(codes(await payment(body.id))[1]).toBe("payment-not-due");
    expect((await get(`/payments/${created.body.id}`, "officer")).status).toBe(200);
    expect((await get("/payments/pay-none", "resident")).status).toBe(404);
    const { nextUrl, expiresAt } = (await get(`/payments/${created.body.id}`, "resident")).body;
    expect([nextUrl, expiresAt]).toEqual([undefined, undefined]);
  });

  it("expires, and what it was for with it", async () => {
    const { body } = await book(8);
    const created = await payment(body.id);
    at("2026-11-24T18:00:00Z");
    const over = await get(`/payments/${created.body.id}`, "resident");
    expect(over.body).toMatchObject({ status: "failed", failure: "expired", finished: true });
    expect((await read(body.id)).body.outcome).toBe("expired");
    expect(await choose(created)).toBe("finished");
    at(TUESDAY);
  });

  it("is taken once, whatever is sent twice", async () => {
    const { body } = await book(8);
    const secret = secretOf(await payment(body.id));
    const desk = council.council().payments;
    const { token: old = "" } = (await desk.show(secret)) ?? {};
    const { token = "" } = (await desk.show(secret)) ?? {};
    expect((await desk.choose(secret, old, "pay"))?.outcome).toBe("stale");
    expect((await desk.choose(secret, "", "pay"))?.outcome).toBe("stale");
    const both = await Promise.all([
      desk.choose(secret, token, "pay"),
      desk.choose(secret, token, "pay"),
    ]);
    expect(both.map((one) => one?.outcome).sort()).toEqual(["done", "finished"]);
    expect(sum(await read(body.id))).toEqual([3500, 3500, 0]);
    expect(await desk.choose("none", token, "pay")).toBeUndefined();
    expect(await desk.show("none")).toBeUndefined();
  });

  it("goes back in parts, by officers alone and never twice", async () => {
    const { body } = await paid(9, three);
    const { id } = body.payment;
    expect((await post(`/payments/${id}/refunds`, { amountPence: 1 }, "resident")).status).toBe(
      403,
    );
    const part = await refund(id, { amountPence: 2000, refundablePence: 5500 });
    expect([part.status, part.body.amount.amountPence, part.body.status]).toEqual([
      ...[201, 2000, "submitted"],
    ]);
    expect(codes(await refund(id, { amountPence: 1, refundablePence: 5500 }))).toEqual([
      ...[409, "refundable-changed", "#/refundablePence"],
    ]);
    expect(codes(await refund(id, { amountPence: 3501 }))).toEqual([
      ...[422, "refund-too-large", "#/amountPence"],
    ]);
    // It is a gift, and no part of the price: the rest goes back, and no more than was paid.
    const over = await cancel(body.id);
    expect(sum(over)).toEqual([5500, 5500, 5500]);
    expect(codes(await refund(id, { amountPence: 1 }))[1]).toBe("refund-too-large");
    const { body: unpaid } = await book(8);
    const created = await payment(unpaid.id);
    expect(codes(await refund(created.body.id, { amountPence: 1 }))[1]).toBe("payment-not-paid");
    expect((await refund("pay-none", { amountPence: 1 })).status).toBe(404);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
