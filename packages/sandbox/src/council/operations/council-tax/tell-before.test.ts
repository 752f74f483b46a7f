import { MoveNotification, RefundRequest, SinglePersonDiscountRequest } from "@localo/council-tax";
import { expect, it } from "vitest";
import { TUESDAY, testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";
import { toldBefore } from "./told-before.js";

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
    const checked = type.safeParse({ ...toldBefore[index]?.sent, ...confirmed });
    expect(checked.success || checked.issues).toBe(true);
  }
});
