import { MoveNotification, RefundRequest, SinglePersonDiscountRequest } from "@localo/council-tax";
import { StreetReport } from "@localo/waste";
import { expect, it } from "vitest";
import { TUESDAY, testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";
import { toldCouncilTax } from "./council-tax.js";
import { toldWaste } from "./waste.js";

const test = testCouncil();
const { get, send } = testDomain(test, "council-tax");
const statuses = async () =>
  Object.fromEntries(
    (await get("/submissions", "resident")).body.items.map(
      ({ id, status }: { id: string; status: string }) => [id, status],
    ),
  );

it("has submissions of council tax that move on, one of them with another council", async () => {
  expect(await statuses()).toEqual({
    "sub-before-joint-move": "referred",
    "sub-before-refund": "needs-information",
    "sub-before-discount": "in-progress",
  });
  const move = (await get("/submissions/sub-before-joint-move", "resident")).body;
  expect([move.phase, move.referredTo.authority.code]).toEqual(["open", "E07000998"]);
  const asked = { text: "On 3 June." };
  const answer = await send(
    "POST",
    "/submissions/sub-before-refund/information",
    asked,
    "resident",
  );
  expect([answer.status, answer.body.status]).toEqual([200, "accepted"]);
  test.at("2026-11-25T17:00:00Z");
  expect(await statuses()).toMatchObject({
    "sub-before-joint-move": "completed",
    "sub-before-discount": "completed",
  });
  test.at(TUESDAY);
});

it("has a booking that was paid for too late, and a report that the county has", async () => {
  const booking = await test.get("/bulky/bookings/sub-before-late-payment", "resident");
  expect(booking.body).toMatchObject({
    status: "completed",
    phase: "closed",
    outcome: "collected",
    originalDate: "2026-11-11",
    date: "2026-11-12",
    changeReason: "slot-expired",
    payment: { status: "paid" },
    charge: { paid: { amountPence: 3500 }, refunded: { amountPence: 0 } },
  });
  const payment = (await test.get(`/payments/${booking.body.payment.id}`, "resident")).body;
  expect([payment.finished, payment.nextUrl]).toEqual([true, undefined]);
  const report = (await test.get("/submissions/sub-before-spillage", "resident")).body;
  expect([report.phase, report.referredTo.authority.code]).toEqual(["closed", "E10000999"]);
  const checked = StreetReport.safeParse(toldWaste[0]?.sent);
  expect(checked.success || checked.issues).toBe(true);
  expect(test.errors).toEqual([]);
});

it("was sent as a resident sends it, but for what was confirmed then", () => {
  const moment = "2026-11-24T16:00:00Z";
  const confirmed = {
    declaration: { accurate: true, declaredAt: moment },
    acknowledgement: {
      noticeUrl: "https://www.ambleford.example/privacy",
      noticeVersion: "1",
      acknowledgedAt: moment,
    },
  };
  const types = [MoveNotification, RefundRequest, SinglePersonDiscountRequest];
  for (const [index, type] of types.entries()) {
    const checked = type.safeParse({ ...toldCouncilTax[index]?.sent, ...confirmed });
    expect(checked.success || checked.issues).toBe(true);
  }
});
