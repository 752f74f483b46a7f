import { describe, expect, it } from "vitest";
import { formWith, sampleFiles } from "../../test/sample-files.js";
import { testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";

const test = testCouncil();
const { get, send, upload } = testDomain(test, "council-tax");

const now = "2026-11-24T16:00:00Z";
const name = { kind: "full", fullName: "Maeve Quigley" };
const home = { line1: "12 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" };
const abroad = { line1: "12 rue des Lilas", town: "Lyon", country: "FR" };
const bexbridge = { line1: "4 Station Road", town: "Bexbridge", postcode: "BX2 3DE" };
const liable = (fullName: string) => ({
  role: "liable",
  kind: "person",
  person: { name: { kind: "full", fullName } },
});
const request = {
  authority: { scheme: "gss", code: "E07000999" },
  accountNumber: "7000421936",
  requester: {
    role: "liable-person",
    kind: "person",
    person: { name, contact: { email: "maeve@example.com" } },
  },
  property: home,
  declaration: { accurate: true, declaredAt: now },
  acknowledgement: {
    noticeUrl: "https://www.ambleford.example/privacy",
    noticeVersion: "2026-04",
    acknowledgedAt: now,
  },
};
const moveOut = {
  ...request,
  direction: "out",
  leaving: { address: home, lastDate: "2026-12-01" },
  forwardingAddress: abroad,
  tenure: "private-tenant",
  parties: [liable("Maeve Quigley"), liable("Idris Quigley")],
};
const moveIn = {
  ...request,
  direction: "in",
  joining: { address: home, firstDate: "2026-11-30" },
  tenure: "private-tenant",
  parties: [liable("Maeve Quigley"), liable("Idris Quigley")],
};
const account = { holder: "MAEVE QUIGLEY", sortCode: "102030", accountNumber: "73344545" };
const mandate = {
  ...request,
  account,
  payDay: 1,
  instalments: 10,
  soleSignatory: true,
  guaranteeAccepted: true,
};
const claim = {
  ...request,
  kind: "exemption",
  nation: "england",
  code: "F",
  fromDate: "2026-11-01",
};
const pence = (amountPence: number) => ({ amountPence, currency: "GBP" });
const arrangement = {
  ...request,
  frequency: "weekly",
  startDate: "2026-11-30",
  method: "direct-debit",
};
const personal = /Maeve|Idris|Orchard|73344545|102030|QUIGLEY|example\.com|7000421936/;

/** What is written down of a submission. */
async function later(path: string | null, moment: string) {
  test.at(moment);
  const answer = await get((path ?? "").replace("/council-tax/v1", ""), "resident");
  test.at("2026-11-24T16:30:00Z");
  return answer.body;
}

describe("a move", () => {
  it("of joint tenants moves on with time, and says nothing of them", async () => {
    const { status, body, headers } = await send("POST", "/moves", moveIn, "resident");
    expect([status, body.type, body.status]).toEqual([202, "move", "submitted"]);
    expect(JSON.stringify(body)).not.toMatch(personal);
    const location = headers.get("location");
    const accepted = await later(location, "2026-11-24T16:41:00Z");
    expect(accepted).toMatchObject({ status: "accepted", version: 2 });
    expect(accepted.references[0].value).toMatch(/^CT-/);
    const done = await later(location, "2026-11-25T16:31:00Z");
    expect(done).toMatchObject({
      status: "completed",
      phase: "closed",
      outcome: "account-updated",
      version: 4,
      updatedAt: "2026-11-25T16:30:00+00:00",
    });
  });

  it("across the boundary is passed on to the other council, and stays open here", async () => {
    const across = {
      ...moveOut,
      forwardingAddress: bexbridge,
      joining: { address: bexbridge, firstDate: "2026-11-28" },
    };
    const { status, headers } = await send("POST", "/moves", across, "resident");
    expect(status).toBe(202);
    const body = await later(headers.get("location"), "2026-11-24T16:36:00Z");
    expect(body).toMatchObject({ status: "referred", phase: "open" });
    expect(body.referredTo.authority.code).toBe("E07000998");
  });

  it("names the account of another council as that one writes it", async () => {
    const leaving = { address: bexbridge, lastDate: "2026-11-29", accountNumber: "BX/1234-5" };
    const into = await send("POST", "/moves", { ...moveIn, leaving }, "resident");
    expect(into.status).toBe(202);
    const out = { ...moveOut, leaving: { ...leaving, address: home } };
    const refused = await send("POST", "/moves", out, "resident");
    expect([refused.body.code, refused.body.errors[0].pointer]).toEqual([
      ...["account-number-pattern", "#/leaving/accountNumber"],
    ]);
  });

  it("is passed on to nobody where only the letters go across the boundary", async () => {
    const letters = { ...moveOut, forwardingAddress: bexbridge };
    const { headers } = await send("POST", "/moves", letters, "resident");
    const body = await later(headers.get("location"), "2026-11-24T16:41:00Z");
    expect([body.status, body.referredTo]).toEqual(["accepted", undefined]);
  });

  it.each([
    [
      { ...moveOut, leaving: { address: home, lastDate: "2027-03-01" } },
      "too-early",
      "#/leaving/lastDate",
    ],
    [
      { ...moveOut, leaving: { address: home, lastDate: "2025-01-01" } },
      "too-late",
      "#/leaving/lastDate",
    ],
    [{ ...moveIn, property: bexbridge }, "outside-area", "#/property"],
    [
      { ...moveIn, joining: { ...moveIn.joining, address: bexbridge } },
      "outside-area",
      "#/joining/address",
    ],
    [{ ...moveIn, accountNumber: "12" }, "account-number-pattern", "#/accountNumber"],
    [{ ...moveIn, attachmentIds: ["att-1"] }, "unknown-attachment", "#/attachmentIds/0"],
    [
      { ...moveIn, authority: { scheme: "gss", code: "E07000998" } },
      "wrong-authority",
      "#/authority/code",
    ],
    [
      { ...moveIn, parties: [{ ...liable("A B"), fromDate: "2026-12-02", toDate: "2026-12-01" }] },
      "dates-crossed",
      "#/parties/0/toDate",
    ],
  ])("is refused by the council's rules (%#)", async (body, code, pointer) => {
    const answer = await send("POST", "/moves", body, "form");
    expect([answer.status, answer.body.code, answer.body.errors?.[0].pointer]).toEqual([
      ...[422, code, pointer],
    ]);
  });

  it("told twice is one, as long as it is open, and nobody learns of another's", async () => {
    const body = { ...moveOut, leaving: { address: home, lastDate: "2026-12-02" } };
    expect((await send("POST", "/moves", body, "resident")).status).toBe(202);
    const again = await send("POST", "/moves", body, "resident");
    expect([again.status, again.body.code]).toEqual([409, "duplicate"]);
    expect((await send("POST", "/moves", body, "form")).status).toBe(202);
  });
});

describe("a bank account", () => {
  it("comes back by its last two digits, and nothing else of it is kept", async () => {
    const { status, body } = await send("POST", "/direct-debits", mandate, "resident");
    expect([status, body.account]).toEqual([202, { lastTwo: "45" }]);
    expect(JSON.stringify(body)).not.toMatch(personal);
    const refund = {
      ...request,
      reason: "moved-out",
      payTo: { kind: "bank-account", account },
    };
    expect((await send("POST", "/refunds", refund, "resident")).status).toBe(202);
    const path = `/direct-debits/${body.id}`;
    const change = {
      account: { ...account, accountNumber: "11112299" },
      soleSignatory: true,
      guaranteeAccepted: true,
      declaration: request.declaration,
      acknowledgement: request.acknowledgement,
    };
    const amended = await send("PATCH", path, change, "resident");
    expect([amended.status, amended.body.account]).toEqual([202, { lastTwo: "99" }]);
    expect((await send("PATCH", path, change, "form")).status).toBe(404);

    const { body: match } = await send("POST", "/account-matches", matching, "resident");
    test.at("2026-11-24T16:59:00Z");
    const early = await get(`/accounts/${match.matchToken}`, "resident");
    expect(early.body.directDebit).toBeUndefined();
    test.at("2026-11-24T16:30:00Z");

    const ended = await send("DELETE", path, undefined, "resident");
    expect([ended.status, ended.body.type]).toEqual([202, "direct-debit-cancellation"]);
    const twice = await send("DELETE", path, undefined, "resident");
    expect([twice.status, twice.body.code]).toEqual([409, "direct-debit-cancelled"]);
  });

  it("is not debited after its mandate was taken back, and no change of it can be taken back", async () => {
    const take = async (on: string) => {
      const body = { ...mandate, accountNumber: on };
      return (await send("POST", "/direct-debits", body, "resident")).body.id;
    };
    const { declaration, acknowledgement } = request;
    const change = { payDay: 15, declaration, acknowledgement };
    const withdraw = (id: string) => send("POST", `/submissions/${id}/withdraw`, {}, "resident");
    const amend = (id: string) => send("PATCH", `/direct-debits/${id}`, change, "resident");

    const withdrawn = await take("7000421951");
    expect((await withdraw(withdrawn)).status).toBe(200);
    const late = await amend(withdrawn);
    expect([late.status, late.body.code]).toEqual([409, "direct-debit-cancelled"]);

    const running = await take("7000421969");
    const changed = (await amend(running)).body.id;
    const ended = (await send("DELETE", `/direct-debits/${running}`, undefined, "resident")).body
      .id;
    for (const id of [changed, ended]) {
      const refused = await withdraw(id);
      expect([refused.status, refused.body.code]).toEqual([409, "too-late"]);
    }
  });

  it("is not said to be set up once it was cancelled", async () => {
    const body = { ...mandate, accountNumber: "7000421977" };
    const { headers, body: taken } = await send("POST", "/direct-debits", body, "resident");
    await send("DELETE", `/direct-debits/${taken.id}`, undefined, "resident");
    for (const moment of ["2026-11-24T16:30:00Z", "2026-11-26T16:30:00Z"]) {
      expect(await later(headers.get("location"), moment)).toMatchObject({
        status: "cancelled",
        phase: "closed",
        outcome: "direct-debit-ended",
        version: 2,
      });
    }
  });

  it.each([
    [{ ...mandate, payDay: 7 }, "pay-day-not-offered"],
    [{ ...mandate, instalments: 11 }, "instalments-not-offered"],
  ])("is not debited otherwise than the council offers (%#)", async (body, code) => {
    const answer = await send("POST", "/direct-debits", body, "form");
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });
});

const matching = {
  authority: request.authority,
  accountNumber: "7000421936",
  name: { kind: "full", fullName: "maeve  QUIGLEY" },
  postcode: "AM1 1AA",
};

describe("an account", () => {
  it("is shown to whoever matched it, for half an hour", async () => {
    const { status, body } = await send("POST", "/account-matches", matching, "resident");
    expect(status).toBe(201);
    const path = `/accounts/${body.matchToken}`;
    expect((await get(path, "resident")).body.balance.state).toBe("due");
    expect((await get(path, "officer")).status).toBe(404);
    test.at("2026-11-24T17:01:00Z");
    expect((await get(path, "resident")).status).toBe(404);
    test.at("2026-11-24T16:30:00Z");
  });

  it("is not told of by what was wrong, and not to be guessed", async () => {
    const wrong = [
      { ...matching, accountNumber: "7000421944" },
      { ...matching, accountNumber: "7000421944", postcode: "AM1 2AA" },
      {
        ...matching,
        accountNumber: "7000421944",
        name: { kind: "full", fullName: "Someone Else" },
      },
    ];
    const answers = await Promise.all(
      wrong.map((body) => send("POST", "/account-matches", body, "resident")),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      wrong.map(() => [422, "no-match"]),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    let last = 422;
    for (let tries = 0; tries < 5; tries += 1) {
      last = (await send("POST", "/account-matches", wrong[2], "resident")).status;
    }
    expect(last).toBe(429);
  });
});

describe("what else is asked", () => {
  it.each([
    ["/reduction-claims", { ...claim, nation: "wales", code: "X" }, 422, "wrong-nation"],
    ["/reduction-claims", { ...claim, code: "N" }, 422, "evidence-needed"],
    ["/reduction-claims", { ...claim, fromDate: "1990-01-01" }, 422, "code-not-in-force"],
    ["/reduction-claims", { ...claim, toDate: "2026-10-01" }, 422, "dates-crossed"],
    ["/reduction-claims", { ...claim, fromDate: "2026-12-09" }, 422, "too-early"],
    ["/reduction-claims", { ...claim, fromDate: "2020-01-01" }, 202, undefined],
    ["/reduction-claims", claim, 202, undefined],
    [
      "/single-person-discounts",
      {
        ...request,
        action: "apply",
        fromDate: "2026-11-01",
        mainResidence: true,
        leavers: [
          { name, lastDate: "2026-11-01" },
          { name, lastDate: "2026-11-02" },
        ],
      },
      422,
      "dates-crossed",
    ],
    [
      "/single-person-discounts",
      { ...request, action: "apply", fromDate: "2026-11-01", mainResidence: false },
      422,
      "not-main-residence",
    ],
    [
      "/single-person-discounts",
      { ...request, action: "apply", fromDate: "2026-11-01", mainResidence: true },
      202,
      undefined,
    ],
    [
      "/discount-review-replies",
      { ...request, reviewReference: "SPD-2026-0042", stillEntitled: true },
      202,
      undefined,
    ],
    [
      "/discount-review-replies",
      { ...request, reviewReference: "SPD-2026-0007", stillEntitled: true },
      409,
      "review-closed",
    ],
    [
      "/discount-review-replies",
      { ...request, reviewReference: "constructor", stillEntitled: true },
      422,
      "unknown-review",
    ],
    ["/enquiries", { ...request, kind: "bill", topic: "copy-bill" }, 202, undefined],
    ["/payment-arrangements", { ...arrangement, amount: pence(0) }, 422, "invalid-body"],
    ["/payment-arrangements", { ...arrangement, amount: pence(1) }, 202, undefined],
    [
      "/deaths",
      { ...request, deceasedName: name, deathDate: "2026-11-25", livedAlone: "no" },
      422,
      "date-in-future",
    ],
    [
      "/deaths",
      {
        ...request,
        deceasedName: name,
        deathDate: "2026-11-20",
        livedAlone: "no",
        probate: "granted",
        grantedDate: "2026-11-25",
      },
      422,
      "date-in-future",
    ],
    [
      "/deaths",
      { ...request, deceasedName: name, deathDate: "2026-11-20", livedAlone: "no" },
      202,
      undefined,
    ],
  ])("%s (%#)", async (path, body, status, code) => {
    const answer = await send("POST", path, body, "resident");
    expect([answer.status, answer.body.code], JSON.stringify(answer.body)).toEqual([status, code]);
    expect(JSON.stringify(answer.body)).not.toMatch(/Maeve|73344545|maeve@/);
  });

  it("a claim has the evidence that was uploaded for it, and nobody else's", async () => {
    const students = { ...claim, code: "N" };
    const { body } = await upload(formWith(sampleFiles.jpeg("certificate.jpg")), "resident");
    const claims = (asker: "form" | "resident", attachmentIds: string[]) =>
      send("POST", "/reduction-claims", { ...students, attachmentIds }, asker);
    const others = await claims("form", [body.id]);
    expect([others.status, others.body.code]).toEqual([422, "unknown-attachment"]);
    expect((await claims("resident", [body.id])).status).toBe(202);
    expect((await claims("resident", [body.id, "att-0"])).body.errors[0].pointer).toBe(
      "#/attachmentIds/0",
    );
  });

  it("bands and codes are anyone's", async () => {
    const { body } = await get("/bands?postcode=am11aa");
    expect(body.items.length).toBeGreaterThan(5);
    expect((await get("/bands?uprn=990000000001")).body.items).toHaveLength(1);
    expect((await get("/bands?uprn=1")).body.items).toEqual([]);
    expect((await get("/bands")).body.code).toBe("invalid-parameter");
    const codes = (await get("/codes/exemption?nation=england&limit=200")).body.items;
    expect(codes.map(({ code }: { code: string }) => code)).not.toContain("A");
  });

  it("takes no key that may not, and makes no mistakes of its own", async () => {
    expect((await send("POST", "/moves", moveIn, "nobody")).status).toBe(401);
    expect((await send("POST", "/moves", moveIn, "supplier")).status).toBe(403);
    expect(test.errors).toEqual([]);
  });
});
