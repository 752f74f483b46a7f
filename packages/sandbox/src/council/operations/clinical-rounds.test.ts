import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { type Answer, testCouncil } from "../test/test-council.js";

const { at, get, post, put, errors } = testCouncil();
const TODAY = "2026-11-24T16:30:00Z";
const request = (uprn: string, more: object = {}) => ({
  uprn,
  patientName: { kind: "full", fullName: "Ada Example" },
  contact: { email: "ada@example.com" },
  lines: [{ waste: "sharps", quantity: 2, containerTypeId: "sack-clinical" }],
  frequency: "every-two-weeks",
  referral: { organisationName: "Ambleford Surgery" },
  collectionPoint: "Handed over at the door",
  declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
  ...more,
});

async function approved(uprn: string, asked: object = {}, decision: object = {}): Promise<Answer> {
  const { body } = await post("/clinical-collections", request(uprn, asked), "resident");
  return post(`/supplier/submissions/${body.id}/decision`, { decision: "approve", ...decision });
}

interface Visit {
  readonly id: string;
  readonly serviceId: string;
  readonly servicePointId?: string;
  readonly date: string;
}

async function visits(uprn: string, asker: "resident" | "nobody" = "resident"): Promise<Visit[]> {
  const { body } = await get(`/properties/${uprn}/collections?limit=200`, asker);
  return body.items;
}

const clinicalOf = (all: readonly Visit[]) =>
  all.flatMap(({ serviceId, date }) => (serviceId === "clinical" ? [date] : []));

async function clinicalService(uprn: string) {
  const { body } = await get(`/properties/${uprn}/services`, "resident");
  return body.items.find(({ serviceId }: Visit) => serviceId === "clinical");
}

/** All that anyone can read of a property. */
async function anyoneSees(uprn: string): Promise<string> {
  const answers: Answer[] = [];
  for (const below of ["services", "collections?limit=200", "eligibility", "collections.ics", ""]) {
    answers.push(await get(`/properties/${uprn}/${below}`.replace(/\/$/, "")));
    if (below !== "") answers.push(await get(`/properties/${uprn}/${below}`, "form"));
  }
  return JSON.stringify(
    answers.map(({ status, body, headers }) => [status, body, headers.get("etag")]),
  );
}

describe("an approved request for clinical collections", () => {
  it("brings crews from the day that staff agree to, as often as they say", async () => {
    const uprn = knownUprns.ordinary;
    const before = await anyoneSees(uprn);
    const period = { startDate: "2026-12-07", endDate: "2027-01-10" };
    const { status } = await approved(uprn, {}, { period, frequency: "weekly" });
    expect(status).toBe(200);
    // Boxing Day falls on a Saturday: Monday the 28th is a bank holiday.
    const days = ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-29", "2027-01-04"];
    expect(clinicalOf(await visits(uprn))).toEqual(days);
    expect(await clinicalService(uprn)).toMatchObject({
      availability: "active",
      next: { date: "2026-12-07", originalDate: "2026-12-07", state: "scheduled" },
      containers: [{ typeId: "sack-clinical", quantity: 2 }],
      period,
      frequency: "weekly",
    });
    expect(await anyoneSees(uprn)).toBe(before);
  });

  it("begins on the next working day, as often as was asked, where staff say nothing", async () => {
    const uprn = knownUprns.setHour;
    await approved(uprn, { untilDate: "2026-12-31" });
    expect(clinicalOf(await visits(uprn))).toEqual(["2026-11-25", "2026-12-09", "2026-12-23"]);
    expect(await clinicalService(uprn)).toMatchObject({
      period: { startDate: "2026-11-25", endDate: "2026-12-31" },
      frequency: "every-two-weeks",
    });
  });

  it("is there on the days that follow, until its end", async () => {
    const uprn = knownUprns.setHour;
    at("2026-12-10T12:00:00Z");
    expect(clinicalOf(await visits(uprn))).toEqual(["2026-12-23"]);
    const { last } = await clinicalService(uprn);
    expect([last.date, last.state]).toEqual(["2026-12-09", "completed"]);
    at("2027-01-04T12:00:00Z");
    expect(await clinicalService(uprn)).toBeUndefined();
    expect(clinicalOf(await visits(uprn))).toEqual([]);
    at(TODAY);
  });

  it("takes the place of what the household had before", async () => {
    const uprn = knownUprns.clinical;
    const before = clinicalOf(await visits(uprn));
    expect(before.length).toBeGreaterThan(4);
    const period = { startDate: "2026-12-16" };
    await approved(uprn, {}, { period, frequency: "every-four-weeks" });
    const after = clinicalOf(await visits(uprn));
    expect(after).toEqual([
      ...before.filter((day) => day < period.startDate),
      ...["2026-12-16", "2027-01-13"],
    ]);
    expect((await clinicalService(uprn)).frequency).toBeUndefined();
    at("2026-12-17T12:00:00Z");
    expect((await clinicalService(uprn)).frequency).toBe("every-four-weeks");
    at(TODAY);
  });

  it("comes once, or when it is asked for", async () => {
    await approved(knownUprns.delayed, { frequency: "once" }, {});
    expect(clinicalOf(await visits(knownUprns.delayed))).toEqual(["2026-11-25"]);
    await approved(knownUprns.notPresented, { frequency: "on-request" });
    expect(clinicalOf(await visits(knownUprns.notPresented))).toEqual([]);
    const { availability } = await clinicalService(knownUprns.notPresented);
    expect(availability).toBe("no-schedule");
  });

  it("comes to a flat's own door, and the flats that share its store see nothing of it", async () => {
    const [flat, other] = [knownUprns.firstBlockFlat, knownUprns.secondBlockFlat];
    const before = [await anyoneSees(flat), await anyoneSees(other), await visits(other)];
    const shared = (await visits(flat)).length;
    await approved(flat);
    const all = await visits(flat);
    expect(all.length).toBe(shared + clinicalOf(all).length);
    expect(clinicalOf(all).length).toBeGreaterThan(2);
    const places = new Set(
      all.map((one) => `${one.serviceId === "clinical"} ${one.servicePointId}`),
    );
    expect(places.size).toBe(2);
    expect([await anyoneSees(flat), await anyoneSees(other), await visits(other)]).toEqual(before);
  });

  it("leaves no gap in the numbers of other collections", async () => {
    const all = await visits(knownUprns.ordinary, "nobody");
    const resident = await visits(knownUprns.ordinary);
    expect(
      resident.filter(({ serviceId }) => serviceId !== "clinical").map(({ id }) => id),
    ).toEqual(all.map(({ id }) => id));
  });

  it("is reported when it was missed, and moved by its supplier, by the property alone", async () => {
    const uprn = knownUprns.firstBlockFlat;
    const [first] = (await visits(uprn)).filter(({ serviceId }) => serviceId === "clinical");
    const row = { serviceId: "clinical", uprn, originalDate: first?.date, date: "2026-11-26" };
    const moved = { ...row, state: "scheduled", changedAt: "2026-11-24T16:00:00Z" };
    const { body } = await put("/supplier/collections", { rows: [moved] }, "supplier");
    expect(body.rows).toMatchObject([{ outcome: "updated", id: first?.id }]);
    expect(clinicalOf(await visits(uprn))[0]).toBe("2026-11-26");
    at("2026-11-26T18:00:00Z");
    const done = { ...row, state: "completed", changedAt: "2026-11-26T16:00:00Z" };
    await put("/supplier/collections", { rows: [done] }, "supplier");
    const contact = { email: "ada@example.com" };
    const report = { uprn, collection: { collectionId: first?.id }, contact };
    expect((await post("/missed-collections", report, "resident")).status).toBe(201);
    at(TODAY);
  });

  it("is reported when it was missed on its last day, within the window of any other", async () => {
    const uprn = knownUprns.windowClosed;
    const endDate = "2026-12-07";
    await approved(uprn, {}, { period: { startDate: "2026-11-30", endDate }, frequency: "weekly" });
    const last = (await visits(uprn)).find(({ date }) => date === endDate);
    at("2026-12-08T12:00:00Z");
    expect(await clinicalService(uprn)).toBeUndefined();
    const path = `/properties/${uprn}/eligibility?type=missed-collection`;
    const eligibility = async (asker: "resident" | "nobody" = "resident") => {
      const { items } = (await get(path, asker)).body;
      return items.find((one: Visit) => one.serviceId === "clinical")?.eligibility;
    };
    expect(await eligibility()).toMatchObject({
      eligible: true,
      closesAt: "2026-12-09T23:59:59+00:00",
    });
    expect(await eligibility("nobody")).toBeUndefined();
    const contact = { email: "ada@example.com" };
    const report = () =>
      post(
        "/missed-collections",
        { uprn, collection: { collectionId: last?.id }, contact },
        "resident",
      );
    const { status, body } = await report();
    expect([status, body.subject?.servicePointId]).toEqual([201, last?.servicePointId]);
    at("2026-12-10T12:00:00Z");
    expect(await eligibility()).toBeUndefined();
    expect((await report()).status).toBe(422);
    at(TODAY);
  });

  it("is refused for a container that is not for clinical waste", async () => {
    const lines = [{ waste: "sharps", quantity: 1, containerTypeId: "bin-240-residual" }];
    const body = request(knownUprns.suspended, { lines });
    const answer = await post("/clinical-collections", body, "resident");
    expect([answer.status, answer.body.code]).toEqual([422, "unknown-container-type"]);
  });

  it("takes any period that staff can write, and refuses one that ends before it begins", async () => {
    const { body } = await post("/clinical-collections", request(knownUprns.suspended), "resident");
    const decide = (period: object) =>
      post(`/supplier/submissions/${body.id}/decision`, { decision: "approve", period });
    const wrong = await decide({ startDate: "2026-12-02", endDate: "2026-12-01" });
    expect([wrong.status, wrong.body.code]).toEqual([422, "invalid-period"]);
    expect((await decide({ startDate: "0001-01-01", endDate: "9999-12-31" })).status).toBe(200);
    expect(clinicalOf(await visits(knownUprns.suspended))[0]).toBe("2026-11-25");
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
