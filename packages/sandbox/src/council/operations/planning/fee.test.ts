import { describe, expect, it } from "vitest";
import { secretOf } from "../../test/booking-steps.js";
import { type Answer, type Asker, TUESDAY, testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";

const test = testCouncil();
const { get, send } = testDomain(test, "planning");
const pounds = (amount: number) => ({ amountPence: amount * 100, currency: "GBP" });
const returnUrl = "https://www.example.gov.uk/done";

const apply = (fee?: object) =>
  send(
    "POST",
    "/applications",
    {
      authority: { scheme: "gss", code: "E07000999" },
      types: ["hh"],
      applicant: {
        role: "applicant",
        kind: "person",
        person: { name: { kind: "full", fullName: "Maeve Quigley" } },
      },
      sites: [{ address: { text: "3 Orchard Lane, Ambleford", postcode: "AM1 1AA" } }],
      description: "A dormer.",
      declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
      ...(fee === undefined ? {} : { fee }),
    },
    "resident",
  );
const pay = (submissionId: string, more: object = {}, asker: Asker = "resident") =>
  send("POST", "/payments", { submissionId, returnUrl, ...more }, asker);
const submission = async (id: string) => (await get(`/submissions/${id}`, "resident")).body;
const code = ({ status, body }: Answer) => [status, body.code];

async function choose(payment: Answer, choice: "pay" | "decline" = "pay") {
  const desk = test.council().payments;
  const { token = "" } = (await desk.show(secretOf(payment))) ?? {};
  return (await desk.choose(secretOf(payment), token, choice))?.outcome;
}

describe("the fee of an application", () => {
  it("is paid on the payment page, and the application goes on", async () => {
    const { body } = await apply({ due: pounds(258) });
    expect(body.message.en).toBe("Pay the fee by Tuesday 22 December.");
    const payment = await pay(body.id);
    expect(payment.status).toBe(201);
    expect(payment.headers.get("location")).toBe(`/planning/v1/payments/${payment.body.id}`);
    expect(payment.body).toMatchObject({ amount: pounds(258), status: "created", finished: false });
    const shown = await test.council().payments.show(secretOf(payment));
    expect(shown?.description.en).toBe("Planning application fee");
    expect(await choose(payment)).toBe("done");
    const polled = await get(`/payments/${payment.body.id}`, "resident");
    expect(polled.headers.get("etag")).not.toBeNull();
    expect(polled.body).toMatchObject({ status: "paid", finished: true, refundable: pounds(258) });
    expect(await submission(body.id)).toMatchObject({
      status: "submitted",
      payment: { status: "paid" },
    });
    test.at("2026-11-24T16:45:00Z");
    expect(await submission(body.id)).toMatchObject({ status: "in-progress" });
    test.at(TUESDAY);
    expect(code(await pay(body.id))).toEqual([409, "payment-not-due"]);
  });

  it("is what is left where a part was paid before, and nothing where all was", async () => {
    const reference = "P-1";
    const part = await apply({ due: pounds(258), paid: pounds(200), reference });
    expect((await pay(part.body.id)).body.amount).toEqual(pounds(58));
    const all = await apply({ due: pounds(258), paid: pounds(300), reference });
    expect(all.body.status).toBe("submitted");
    expect(code(await pay(all.body.id))).toEqual([409, "payment-not-due"]);
    expect(code(await pay((await apply()).body.id))).toEqual([409, "payment-not-due"]);
  });

  it("is tried again after it was declined, and never paid twice at once", async () => {
    const { body } = await apply({ due: pounds(258) });
    const first = await pay(body.id);
    expect(code(await pay(body.id))).toEqual([409, "payment-in-progress"]);
    await choose(first, "decline");
    expect((await submission(body.id)).status).toBe("awaiting-payment");
    const both = await Promise.all([pay(body.id), pay(body.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("is waited for until the policy's last day", async () => {
    const { body } = await apply({ due: pounds(258) });
    test.at("2026-12-22T23:59:58Z");
    expect((await submission(body.id)).status).toBe("awaiting-payment");
    test.at("2026-12-23T00:00:00Z");
    const over = await submission(body.id);
    expect(over).toMatchObject({ status: "rejected", phase: "closed", outcome: "expired" });
    expect(code(await pay(body.id))).toEqual([409, "already-closed"]);
    test.at(TUESDAY);
  });

  it("is called off with the application, unless someone is paying", async () => {
    const begun = (await apply({ due: pounds(258) })).body.id;
    const paying = await pay(begun);
    await test.council().payments.show(secretOf(paying));
    const withdraw = (id: string) => send("POST", `/submissions/${id}/withdraw`, {}, "resident");
    expect(code(await withdraw(begun))).toEqual([409, "too-late"]);
    const { id } = (await apply({ due: pounds(258) })).body;
    const payment = await pay(id);
    expect((await withdraw(id)).body).toMatchObject({ status: "withdrawn", phase: "closed" });
    const polled = await get(`/payments/${payment.body.id}`, "resident");
    expect(polled.body).toMatchObject({ status: "cancelled", failure: "cancelled-by-council" });
    expect(await choose(payment)).toBe("finished");
  });

  it("goes back where the application was turned down while someone paid", async () => {
    const { id } = (await apply({ due: pounds(258) })).body;
    const payment = await pay(id);
    await test.council().payments.show(secretOf(payment));
    const message = { en: "We have it already." };
    const step = { status: "rejected", outcome: "duplicate", message, changedAt: TUESDAY };
    const turned = await send("POST", `/supplier/submissions/${id}/status`, step, "supplier");
    expect(turned.status).toBe(200);
    await choose(payment);
    const { body } = await get(`/payments/${payment.body.id}`, "resident");
    expect(body).toMatchObject({ status: "refunded", refunded: pounds(258) });
  });

  it("stays where the application came onto the register while someone paid", async () => {
    const { id } = (await apply({ due: pounds(258) })).body;
    const payment = await pay(id);
    await test.council().payments.show(secretOf(payment));
    const authority = { scheme: "gss", code: "E07000999" };
    const row = {
      reference: "26/08888/HH",
      registerAuthority: authority,
      types: ["hh"],
      description: "A dormer.",
      sites: [{ address: { text: "3 Orchard Lane, Ambleford" } }],
      stage: "validation",
      status: "undetermined",
      receivedDate: "2026-11-24",
      publishedAt: TUESDAY,
      updatedAt: TUESDAY,
      alternativeReferences: [{ scheme: "back-office", value: id }],
    };
    await send("PUT", "/supplier/applications", { authority, rows: [row] }, "supplier");
    expect((await submission(id)).outcome).toBe("registered");
    await choose(payment);
    const { body } = await get(`/payments/${payment.body.id}`, "resident");
    expect(body).toMatchObject({ status: "paid", refunded: pounds(0) });
    expect(await submission(id)).toMatchObject({ phase: "closed", outcome: "registered" });
  });

  it("is paid back by officers, no more than was paid", async () => {
    const { id } = (await apply({ due: pounds(258) })).body;
    const payment = await pay(id);
    const path = `/payments/${payment.body.id}/refunds`;
    const refund = (amount: number, asker: Asker = "officer") =>
      send("POST", path, { amountPence: amount * 100 }, asker);
    expect(code(await refund(1))).toEqual([409, "payment-not-paid"]);
    await choose(payment);
    expect((await refund(1, "resident")).status).toBe(403);
    expect(code(await refund(259))).toEqual([422, "refund-too-large"]);
    const two = await Promise.all([refund(200), refund(200)]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await get(`/payments/${payment.body.id}`, "resident")).body.refunded).toEqual(
      pounds(200),
    );
  });

  it("is nobody else's to pay or to look at, nor another domain's", async () => {
    const { id } = (await apply({ due: pounds(258) })).body;
    expect(code(await pay(id, {}, "form"))).toEqual([404, "not-found"]);
    const payment = (await pay(id)).body.id;
    expect((await get(`/payments/${payment}`, "supplier")).status).toBe(403);
    expect(code(await test.get(`/payments/${payment}`, "resident"))).toEqual([404, "not-found"]);
    const other = await test.post("/payments", { submissionId: id, returnUrl }, "resident");
    expect(code(other)).toEqual([404, "not-found"]);
    const elsewhere = await pay(id, { returnUrl: "http://evil.example/" });
    expect(code(elsewhere)).toEqual([422, "return-url-not-allowed"]);
    expect(test.errors).toEqual([]);
  });
});
