import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { bookingSteps } from "../test/booking-steps.js";
import { type Answer, TUESDAY, testCouncil } from "../test/test-council.js";

const council = testCouncil();
const { at, delete: remove, errors, get, post } = council;
const { book, choose, fill, hold, paid, payment, quote } = bookingSteps(
  council,
  knownUprns.ordinary,
);
const codes = ({ status, body }: Answer) => [status, body?.code, body?.errors?.[0]?.pointer];
const read = (id: string, asker: "officer" | "resident" = "resident") =>
  get(`/bulky/bookings/${id}`, asker);
const sum = ({ body: { charge } }: Answer) =>
  [charge.price, charge.paid, charge.refunded].map(({ amountPence }) => amountPence);

describe("a booking", () => {
  it("waits for its payment, and is confirmed by it", async () => {
    const booked = await book();
    const { id, date, payUntilAt, status, expectedByDate, version } = booked.body;
    expect([booked.status, status, date, expectedByDate, payUntilAt, version]).toEqual([
      ...[201, "awaiting-payment", "2026-11-26", "2026-11-26", "2026-11-24T16:45:00+00:00", 1],
    ]);
    expect(booked.headers.get("location")).toBe(`/waste/v1/bulky/bookings/${id}`);
    expect(sum(booked)).toEqual([3500, 0, 0]);
    const created = await payment(id);
    expect([created.status, created.body.amount.amountPence, created.body.status]).toEqual([
      201,
      3500,
      "created",
    ]);
    expect(await choose(created)).toBe("done");
    const confirmed = await read(id);
    expect(confirmed.body.status).toBe("scheduled");
    expect(sum(confirmed)).toEqual([3500, 3500, 0]);
    expect(confirmed.body.payUntilAt).toBeUndefined();
    expect(confirmed.body.payment).toMatchObject({ id: created.body.id, status: "paid" });
    expect(confirmed.body.message.en).toBe("Put the items out by 7am on Thursday 26 November.");
    expect(confirmed.body.references[0].value).toMatch(/^WA-/);
    expect(confirmed.body.version).toBeGreaterThan(version);
    const { body: submission } = await get(`/submissions/${id}`, "resident");
    expect(submission).toMatchObject({ id, status: "scheduled", payment: { status: "paid" } });
  });

  it("takes its slot, which then is nobody's to book, extend or let go", async () => {
    const { body } = await quote();
    const slot = (await hold(body.id, body.availableDates[1])).body.id;
    const form = { slotId: slot, collectionPoint: "Gate", contact: { phone: "+441632960001" } };
    expect((await post("/bulky/bookings", form, "officer")).status).toBe(404);
    const both = await Promise.all([
      post("/bulky/bookings", form, "resident"),
      post("/bulky/bookings", form, "resident"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.map(codes)).toContainEqual([409, "slot-booked", undefined]);
    const extended = await post(`/bulky/slots/${slot}/extend`, undefined, "resident");
    expect(codes(extended)[1]).toBe("slot-booked");
    expect(codes(await remove(`/bulky/slots/${slot}`, "resident"))[1]).toBe("slot-booked");
  });

  it("is refused for a slot that was let go, has expired or is not known", async () => {
    const form = (slotId: string) => ({
      slotId,
      collectionPoint: "Gate",
      contact: { email: "ada@example.com" },
    });
    const { body } = await quote();
    const released = (await hold(body.id, body.availableDates[4])).body.id;
    await remove(`/bulky/slots/${released}`, "resident");
    const refused = await post("/bulky/bookings", form(released), "resident");
    expect(codes(refused)).toEqual([409, "slot-expired", "#/slotId"]);
    const held = (await hold(body.id, body.availableDates[4])).body.id;
    const file = { ...form(held), attachmentIds: ["att-none"] };
    const unknown = await post("/bulky/bookings", file, "resident");
    expect(codes(unknown)).toEqual([422, "unknown-attachment", "#/attachmentIds/0"]);
    at("2026-11-24T16:45:00Z");
    expect(codes(await post("/bulky/bookings", form(held), "resident"))[1]).toBe("slot-expired");
    at(TUESDAY);
    expect((await post("/bulky/bookings", form("slt-none"), "resident")).status).toBe(404);
    expect((await post("/bulky/bookings", form(held), "form")).status).toBe(403);
  });

  it("is answered once for its key", async () => {
    const { body } = await quote();
    const slotId = (await hold(body.id, body.availableDates[3])).body.id;
    const form = { slotId, collectionPoint: "Gate", contact: { email: "ada@example.com" } };
    const first = await post("/bulky/bookings", form, "resident", "booking-once");
    const second = await post("/bulky/bookings", form, "resident", "booking-once");
    expect([second.status, second.body]).toEqual([201, first.body]);
  });

  it("is listed for who booked and for officers, by property and phase", async () => {
    const { body } = await paid(3);
    const list = (query: string, asker: "officer" | "resident") =>
      get(`/bulky/bookings?limit=200${query}`, asker).then((answer) =>
        answer.body.items.map(({ id }: { id: string }) => id),
      );
    expect(await list("", "resident")).toContain(body.id);
    expect(await list("&phase=open", "officer")).toContain(body.id);
    expect(await list("&phase=closed", "officer")).not.toContain(body.id);
    expect(await list(`&uprn=${knownUprns.business}`, "officer")).toEqual([]);
    const first = await get("/bulky/bookings?limit=1", "resident");
    const next = await get(`/bulky/bookings?limit=1&cursor=${first.body.nextCursor}`, "resident");
    expect(next.body.items[0].id).not.toBe(first.body.items[0].id);
    expect((await get("/bulky/bookings?cursor=x", "resident")).status).toBe(400);
    expect((await get("/bulky/bookings/none", "resident")).status).toBe(404);
    const { body: report } = await post(
      "/street-reports",
      { category: "litter", location: { usrn: "99900001" }, description: "Bags" },
      "resident",
    );
    expect((await read(report.id)).status).toBe(404);
  });

  it("has an event for each of its steps, with no word of who booked", async () => {
    const { resumeCursor } = (await get("/events?limit=200", "resident")).body;
    const { body } = await paid(4);
    const { items } = (await get(`/events?cursor=${resumeCursor}`, "resident")).body;
    const steps = items.map(({ type, data }: Answer["body"]) => [type, data.id, data.version]);
    expect(steps).toEqual([
      ["org.localo.waste.submission.created", body.id, 1],
      ["org.localo.waste.submission.updated", body.id, 2],
      ["org.localo.waste.submission.updated", body.id, body.version],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/ada@|99000000|gate/);
  });

  it("lets its day go where nobody pays in time", async () => {
    const { body } = await book(5);
    const created = await payment(body.id);
    await choose(created, "decline");
    expect((await read(body.id)).body.status).toBe("awaiting-payment");
    const declined = await get(`/payments/${created.body.id}`, "resident");
    expect(declined.body).toMatchObject({ status: "failed", failure: "declined", finished: true });
    at("2026-11-24T16:45:00Z");
    const over = await read(body.id);
    expect([over.body.status, over.body.phase, over.body.outcome]).toEqual([
      ...["cancelled", "closed", "expired"],
    ]);
    expect(codes(await payment(body.id))).toEqual([409, "slot-expired", undefined]);
    at(TUESDAY);
  });
});

describe("a payment that comes after its day was let go", () => {
  const LATE = "2026-11-24T16:50:00Z";

  /** Pays late, when others have what places are named. */
  async function late(day: number, taken: readonly number[]) {
    at(TUESDAY);
    const { body } = await book(day);
    const created = await payment(body.id);
    await council.council().payments.show(new URL(created.body.nextUrl).pathname.slice(5));
    at(LATE);
    const { availableDates } = (await quote()).body;
    for (const other of taken) await fill(availableDates[other]);
    expect((await read(body.id)).body.status).toBe("awaiting-payment");
    expect(await choose(created)).toBe("done");
    return { id: body.id, booking: await read(body.id), payment: created.body.id };
  }

  it("keeps the day where nobody else has it", async () => {
    const { booking } = await late(6, []);
    expect([booking.body.status, booking.body.date, booking.body.originalDate]).toEqual([
      "scheduled",
      "2026-12-04",
      undefined,
    ]);
  });

  it("takes the next day that has room", async () => {
    const { booking } = await late(7, [7]);
    expect(booking.body).toMatchObject({
      status: "scheduled",
      date: "2026-12-08",
      originalDate: "2026-12-07",
      changeReason: "slot-expired",
    });
    expect(booking.body.message.en).toContain("We come on Tuesday 8 December instead");
    expect(sum(booking)).toEqual([3500, 3500, 0]);
  });

  it("goes back where no day has room", async () => {
    const { booking, payment: id } = await late(8, [8, 9]);
    expect([booking.body.status, booking.body.phase, booking.body.outcome]).toEqual([
      ...["cancelled", "closed", "refunded"],
    ]);
    expect(sum(booking)).toEqual([3500, 3500, 3500]);
    const { body } = await get(`/payments/${id}`, "resident");
    expect(body).toMatchObject({ status: "refunded", refundable: { amountPence: 0 } });
    expect(body.refunds[0].status).toBe("submitted");
    at("2026-11-25T16:50:00Z");
    const later = await get(`/payments/${id}`, "resident");
    expect(later.body.refunds[0].status).toBe("paid");
    at(TUESDAY);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
