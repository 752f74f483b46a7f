import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { at, council, get, post, errors } = testCouncil();
const contact = { email: "ada@example.com" };
const declaration = { accurate: true, declaredAt: "2026-11-24T16:00:00Z" };
const help = (uprn: string, more: object = {}) => ({
  uprn,
  applicantName: { kind: "full", fullName: "Ada Example" },
  contact,
  need: "mobility",
  term: "lasting",
  helperAtHome: false,
  containerLocation: "Behind the side gate",
  declaration,
  ...more,
});
const clinical = (uprn: string, more: object = {}) => ({
  uprn,
  patientName: { kind: "full", fullName: "Ada Example" },
  contact,
  lines: [{ waste: "sharps", quantity: 1 }],
  frequency: "weekly",
  referral: { organisationName: "Ambleford Surgery" },
  collectionPoint: "Handed over at the door",
  declaration,
  ...more,
});
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.pointer];
const decide = (id: string, body: object, asker: "officer" | "resident" = "officer") =>
  post(`/supplier/submissions/${id}/decision`, body, asker);

describe("an application for help with the bins", () => {
  it("waits for approval, and staff agree to it for a time", async () => {
    const { status, body } = await post(
      "/assisted-collections",
      help(knownUprns.ordinary, { serviceIds: ["residual"] }),
      "resident",
    );
    expect([status, body.status, body.phase]).toEqual([201, "awaiting-approval", "open"]);
    expect(body.expectedByDate).toBe("2026-12-08");
    const again = await post("/assisted-collections", help(knownUprns.ordinary), "resident");
    expect(codes(again)).toEqual([409, "open-request", undefined]);

    const tooLong = { startDate: "2026-12-01", endDate: "2029-01-01" };
    const refused = await decide(body.id, { decision: "approve", period: tooLong });
    expect(codes(refused)).toEqual([422, "invalid-period", "#/period/endDate"]);
    expect((await decide(body.id, { decision: "approve" }, "resident")).status).toBe(403);
    const period = { startDate: "2026-12-01", endDate: "2026-12-31" };
    const note = "Saw the letter";
    const decided = await decide(body.id, { decision: "approve", period, note });
    expect(decided.body).toMatchObject({ status: "completed", outcome: "approved", version: 2 });
    expect(JSON.stringify(decided.body)).not.toContain(note);
    expect(codes(await decide(body.id, { decision: "approve" }))[1]).toBe("not-awaiting-approval");

    const helped = async () => {
      const { items } = (await get(`/properties/${knownUprns.ordinary}/services`, "resident")).body;
      return items.filter(({ assisted }: { assisted: boolean }) => assisted).length;
    };
    expect(await helped()).toBe(0);
    at("2026-12-02T12:00:00Z");
    expect(await helped()).toBe(1);
    at("2027-01-02T12:00:00Z");
    expect(await helped()).toBe(0);
    at("2026-11-24T16:30:00Z");
  });

  it("is refused with what is wrong", async () => {
    const ask = (uprn: string, more?: object) =>
      post("/assisted-collections", help(uprn, more), "resident").then(codes);
    expect(await ask(knownUprns.business)).toEqual([422, "ineligible", "#/uprn"]);
    expect(await ask(knownUprns.firstBlockFlat)).toEqual([422, "ineligible", "#/uprn"]);
    expect(await ask(knownUprns.setHour, { serviceIds: ["residual", "moon"] })).toEqual([
      422,
      "unknown-service",
      "#/serviceIds/1",
    ]);
    expect(await ask(knownUprns.setHour, { attachmentIds: ["att-1"] })).toEqual([
      422,
      "unknown-attachment",
      "#/attachmentIds/0",
    ]);
    expect(await ask("990000999999")).toEqual([404, "not-found", undefined]);
  });
});

describe("a request for clinical collections", () => {
  it("needs a referral, and can be denied", async () => {
    const ask = (more?: object) =>
      post("/clinical-collections", clinical(knownUprns.ordinary, more), "resident");
    const line = { waste: "sharps", quantity: 1, containerTypeId: "moon" };
    expect(codes(await ask({ referral: undefined }))[2]).toBe("#/referral");
    expect(codes(await ask({ lines: [line] }))[2]).toBe("#/lines/0/containerTypeId");
    const { body } = await ask();
    expect([body.type, body.status]).toEqual(["clinical-collection", "awaiting-approval"]);
    const denied = await decide(body.id, { decision: "deny", reason: "not-responsible" });
    expect(denied.body).toMatchObject({ status: "rejected", phase: "closed", outcome: "denied" });
    expect((await ask()).status).toBe(201);
  });

  it("is seen by nobody without the scope, and nothing tells that it exists", async () => {
    const { body } = await post("/clinical-collections", clinical(knownUprns.setHour), "resident");
    expect((await get(`/submissions/${body.id}`, "resident")).status).toBe(200);
    expect((await get(`/submissions/${body.id}`, "officer")).status).toBe(200);
    const hidden = await get(`/submissions/${body.id}`, "supplier");
    const none = await get("/submissions/sub-none", "supplier");
    expect([hidden.status, hidden.body.detail]).toEqual([none.status, none.body.detail]);
    const listed = await get("/submissions?limit=200", "supplier");
    expect(listed.body.items.length).toBeGreaterThan(0);
    expect(JSON.stringify(listed.body)).not.toMatch(/clinical|assisted/);
    expect((await post("/clinical-collections", clinical(knownUprns.setHour), "form")).status).toBe(
      403,
    );
    expect(JSON.stringify(body)).not.toMatch(/Ada|sharps|Surgery/);
    expect(council().keys.map(({ id }) => id)).toContain("supplier");
    expect(errors).toEqual([]);
  });
});

it("lists the large items, with those that the council does not take", async () => {
  const { body } = await get("/bulky-items?limit=200");
  const item = (code: string) => body.items.find((one: { code: string }) => one.code === code);
  expect(body.items).toHaveLength(159);
  expect(item("sofa")).toMatchObject({ accepted: true, containsPops: true });
  expect(item("piano").accepted).toBe(false);
});

it("tells who answers for a place", async () => {
  const ask = (query: string) => get(`/responsibilities?${query}`);
  const here = (await ask("category=litter&usrn=99900001")).body;
  expect(here.kind).toBe("this-authority");
  const county = (await ask("category=weeds&point=51.25,-0.55")).body;
  expect([county.kind, county.responsible.code]).toEqual(["other-authority", "E10000999"]);
  expect((await ask("category=litter&point=53.1,-2")).status).toBe(404);
  expect((await ask("category=litter&usrn=99999999")).status).toBe(404);
  expect((await ask("category=litter")).status).toBe(400);
});
