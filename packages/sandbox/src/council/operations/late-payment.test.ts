import { expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { defaultPolicy } from "../policy/default-policy.js";
import { bookingSteps, secretOf } from "../test/booking-steps.js";
import { testCouncil } from "../test/test-council.js";

const { bulky } = defaultPolicy;
const council = testCouncil({
  policy: { ...defaultPolicy, ...(bulky && { bulky: { ...bulky, latePayment: "refund" } }) },
});
const { book, choose, payment } = bookingSteps(council, knownUprns.ordinary);

it("goes back where the policy says so, though the day has room", async () => {
  const { body } = await book();
  const created = await payment(body.id);
  await council.council().payments.show(secretOf(created));
  council.at("2026-11-24T17:00:00Z");
  expect(await choose(created)).toBe("done");
  const over = await council.get(`/bulky/bookings/${body.id}`, "resident");
  expect(over.body).toMatchObject({
    status: "cancelled",
    outcome: "refunded",
    charge: { refunded: { amountPence: 3500 } },
  });
  expect(over.body.message.en).toContain("We pay it back");
  expect(council.errors).toEqual([]);
});
