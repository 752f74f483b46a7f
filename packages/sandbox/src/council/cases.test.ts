import { Collection } from "@localo/waste";
import { beforeAll, describe, expect, it } from "vitest";
import { knownUprns } from "./borough/known-uprns.js";
import { type Answer, testCouncil } from "./test/test-council.js";
import { testDomain } from "./test/test-domain.js";
import { momentOf } from "./time/london.js";

const test = testCouncil();
const { at, council, get, post, errors } = test;
const domains = {
  waste: { get },
  planning: testDomain(test, "planning"),
  "council-tax": testDomain(test, "council-tax"),
};

interface Row {
  readonly serviceId: string;
  readonly eligibility: Answer["body"];
}

/** What an officer is told of reports, by service. */
async function reasons(uprn: string): Promise<Record<string, string>> {
  const { body } = await get(`/properties/${uprn}/eligibility?type=missed-collection`, "officer");
  return Object.fromEntries(
    body.items.map(({ serviceId, eligibility }: Row) => [
      serviceId,
      eligibility.eligible ? "eligible" : eligibility.reason,
    ]),
  );
}

async function collections(uprn: string, query = ""): Promise<Collection[]> {
  const { body } = await get(`/properties/${uprn}/collections?limit=200${query}`);
  expect(body.items.filter((item: unknown) => !Collection.is(item))).toEqual([]);
  return body.items;
}

// Working days, weekends, Christmas, New Year, Easter, clock changes, a leap day, the dead of night.
describe.each([
  "2026-11-24T10:00:00Z",
  "2026-11-29T12:00:00Z",
  "2026-12-24T09:00:00Z",
  "2026-12-25T12:00:00Z",
  "2026-12-28T20:00:00Z",
  "2026-12-31T23:59:00Z",
  "2027-01-01T00:05:00Z",
  "2027-01-03T03:00:00Z",
  "2027-02-28T13:00:00Z",
  "2026-03-29T00:30:00Z",
  "2026-04-06T11:00:00+01:00",
  "2026-07-15T15:59:00+01:00",
  "2026-08-31T23:30:00+01:00",
  "2026-10-25T01:30:00Z",
  "2028-02-29T08:00:00Z",
])("seen at %s", (moment) => {
  beforeAll(() => at(moment));
  const day = moment.slice(0, 10);

  it("a missed bin can be reported now, and anyone is told so", async () => {
    expect((await reasons(knownUprns.ordinary)).residual).toBe("eligible");
    const { body } = await get(`/properties/${knownUprns.ordinary}/eligibility`);
    const rubbish = body.items.find(({ serviceId }: Row) => serviceId === "residual");
    expect(rubbish.eligibility.eligible).toBe(true);
    expect(new Date(rubbish.eligibility.closesAt).getTime()).toBeGreaterThan(
      new Date(moment).getTime(),
    );
  });

  it.each([
    ["contaminated", "recycling", "event-recorded"],
    ["notPresented", "residual", "event-recorded"],
    ["firstBlockFlat", "recycling", "event-recorded"],
    ["secondBlockFlat", "recycling", "event-recorded"],
    ["roundStillOut", "residual", "round-in-progress"],
    ["delayed", "residual", "delayed"],
    ["serviceFault", "residual", "eligible"],
    ["alreadyReported", "residual", "already-reported"],
    ["windowClosed", "residual", "window-closed"],
    ["unknownState", "residual", "eligible"],
    ["notSubscribed", "garden", "not-subscribed"],
    ["suspended", "recycling", "no-service"],
    ["weekCommencing", "glass", "no-service"],
    ["business", "residual", "property-ineligible"],
  ] as const)("%s: %s is %s", async (name, serviceId, expected) => {
    expect((await reasons(knownUprns[name]))[serviceId]).toBe(expected);
  });

  it("one garden service is out of season", async () => {
    const { body } = await get(`/properties/${knownUprns.outOfSeason}/services`, "officer");
    const garden = body.items.filter(({ streams }: Answer["body"]) => streams.includes("garden"));
    expect(garden.map(({ availability }: Answer["body"]) => availability).sort()).toEqual([
      "active",
      "out-of-season",
    ]);
    const { body: catalogue } = await get("/services");
    for (const { season } of catalogue.items) {
      if (season !== undefined) expect(season.endDate >= day).toBe(true);
    }
  });

  it("the set hour is told before it comes", async () => {
    const { body } = await get(
      `/properties/${knownUprns.setHour}/eligibility?type=missed-collection`,
    );
    const { eligibility } = body.items.find(({ serviceId }: Row) => serviceId === "residual");
    const opensAt = momentOf(day, "16:00");
    if (new Date(moment) < opensAt) {
      expect(eligibility.reason).toBe("too-early");
      expect(new Date(eligibility.opensAt)).toEqual(opensAt);
    } else expect(eligibility.eligible).toBe(true);
  });

  it("a bank holiday moves a collection, and one moves twice", async () => {
    const [moved] = (await collections(knownUprns.bankHoliday)).filter(
      ({ revision, serviceId }) => revision === 1 && serviceId === "residual",
    );
    expect(moved?.date).not.toBe(moved?.originalDate);
    expect(["bank-holiday", "christmas"]).toContain(moved?.changeReason);
    const again = (await collections(knownUprns.movedTwice)).find(({ revision }) => revision === 2);
    expect(again?.changeReason).toBe("severe-weather");
    expect(again?.id).toContain(again?.originalDate.replaceAll("-", ""));
    expect(again && again.date > (moved?.date ?? "")).toBe(true);
  });

  it("collections go on over the New Year", async () => {
    const path = council().highlights.find(({ path }) => path.includes(knownUprns.newYear))?.path;
    const { body } = await get(path?.replace("/waste/v1", "") ?? "");
    const years = new Set(body.items.map(({ date }: Collection) => date.slice(0, 4)));
    expect(years.size).toBe(2);
  });

  it("only the week is known in the villages", async () => {
    const weeks = await collections(knownUprns.weekCommencing);
    expect(weeks.length).toBeGreaterThan(5);
    expect(weeks.every(({ precision }) => precision === "week-commencing")).toBe(true);
    const mondays = weeks.filter(({ date }) => new Date(date).getUTCDay() === 1);
    expect(mondays).toHaveLength(weeks.length);
  });

  it("a flat without a place is served by its parent's", async () => {
    const { body } = await get(`/properties/${knownUprns.convertedFlat}/services`, "officer");
    const places = body.items.map(({ servicePointId }: Answer["body"]) => servicePointId);
    expect(new Set(places)).toEqual(new Set([`sp-${knownUprns.convertedHouse}`]));
  });

  it("no dates is no error", async () => {
    const { body } = await get(`/properties/${knownUprns.noSchedule}/services`);
    const food = body.items.find(({ serviceId }: Row) => serviceId === "food");
    expect(food.availability).toBe("no-schedule");
    expect(food.next).toBeUndefined();
    expect(await collections(knownUprns.noSchedule, "&serviceId=food")).toEqual([]);
  });

  it("every highlight can be looked at", async () => {
    for (const { path, key } of council().highlights) {
      const [, name = "", below = ""] = /^\/([\w-]+)\/v1(.*)$/.exec(path) ?? [];
      const asker = key ? "officer" : "nobody";
      const { status } = await domains[name as keyof typeof domains].get(below, asker);
      expect([path, status]).toEqual([path, 200]);
    }
    expect(errors).toEqual([]);
  });
});

// Days whose last working day is not that of another: a report of it would still be open.
describe.each(["2026-11-23T09:00:00Z", "2026-12-26T09:00:00Z", "2027-01-02T09:00:00Z"])(
  "the summary's collections at %s",
  (moment) => {
    beforeAll(() => at(moment));
    const contact = { email: "ada@example.com" };
    const report = (one: { uprn: string; collectionId: string } | undefined) =>
      post("/missed-collections", {
        uprn: one?.uprn,
        collection: { collectionId: one?.collectionId },
        contact,
      });

    it("can be reported, and be refused for contamination", async () => {
      await get("/services");
      const { reportable, contaminated } = council().summary;
      const { status, body } = await report(contaminated);
      expect([status, body.errors?.[0]?.code]).toEqual([422, "event-recorded"]);
      expect((await report(reportable)).status).toBe(201);
    });
  },
);
