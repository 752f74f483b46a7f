import { beforeEach, describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { type Answer, type Asker, TUESDAY, testCouncil } from "../test/test-council.js";

const { at, council, get, post, errors } = testCouncil();
const contact = { email: "ada@example.com" };
beforeEach(() => at(TUESDAY));

/** Monday is the last working day before the Tuesday of these tests. */
const MONDAY = "2026-11-23";

function report(uprn: string, collection: object, asker: Asker = "officer") {
  return post("/missed-collections", { uprn, collection, contact }, asker);
}
const codes = ({ status, body }: Answer) => [status, body.code, body.errors?.[0]?.code];

describe("POST /missed-collections", () => {
  it("takes a report, tells where to read it and that it is open", async () => {
    const taken = await report(knownUprns.ordinary, { serviceId: "residual", date: MONDAY });
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({
      type: "missed-collection",
      status: "accepted",
      phase: "open",
      version: 1,
      expectedByDate: "2026-11-26",
      subject: { uprn: knownUprns.ordinary, serviceId: "residual", collection: { date: MONDAY } },
    });
    expect(taken.body.references[0].value).toMatch(/^WA-\d{7}$/);
    expect(taken.headers.get("location")).toBe(`/waste/v1/submissions/${taken.body.id}`);
    const read = await get(`/submissions/${taken.body.id}`, "officer");
    expect(read.body).toEqual(taken.body);

    const { body } = await get(`/properties/${knownUprns.ordinary}/services`, "officer");
    const rubbish = body.items.find(({ serviceId }: Answer["body"]) => serviceId === "residual");
    expect(rubbish.missedReport.reason).toBe("already-reported");
    expect(rubbish.openSubmissions.map(({ id }: { id: string }) => id)).toEqual([taken.body.id]);
  });

  it("refuses a second one, by id or day, and tells who may not see the first nothing of it", async () => {
    const { uprn, collectionId } = council().summary.reportable ?? { uprn: "", collectionId: "" };
    expect(codes(await report(uprn, { collectionId })).slice(0, 2)).toEqual([
      409,
      "already-reported",
    ]);
    const form = await report(uprn, { serviceId: "residual", date: MONDAY }, "form");
    expect(codes(form)).toEqual([422, "ineligible", "not-public"]);
  });

  it("takes one report of a bin store for all of its flats", async () => {
    const food = { serviceId: "food", date: MONDAY };
    expect((await report(knownUprns.firstBlockFlat, food)).status).toBe(201);
    expect((await report(knownUprns.secondBlockFlat, food)).status).toBe(409);
  });

  it.each([
    [knownUprns.contaminated, { serviceId: "recycling", date: MONDAY }, "event-recorded"],
    [knownUprns.firstBlockFlat, { serviceId: "recycling", date: MONDAY }, "event-recorded"],
    [knownUprns.roundStillOut, { serviceId: "residual", date: "2026-11-24" }, "round-in-progress"],
    [knownUprns.delayed, { serviceId: "residual", date: MONDAY }, "delayed"],
    [knownUprns.windowClosed, { serviceId: "residual", date: "2026-11-11" }, "window-closed"],
    [knownUprns.ordinary, { serviceId: "residual", date: "2026-12-07" }, "too-early"],
    [knownUprns.notSubscribed, { serviceId: "garden", date: MONDAY }, "not-subscribed"],
    [knownUprns.weekCommencing, { serviceId: "glass", date: MONDAY }, "no-service"],
    [knownUprns.business, { serviceId: "residual", date: MONDAY }, "property-ineligible"],
    [knownUprns.outOfSeason, { serviceId: "garden-winter", date: MONDAY }, "out-of-season"],
    [knownUprns.ordinary, { serviceId: "moon-dust", date: MONDAY }, "no-service"],
    [knownUprns.serviceFault, { serviceId: "residual", date: "2026-11-22" }, "unknown-collection"],
    [
      knownUprns.alreadyReported,
      { serviceId: "residual", date: "2026-11-22" },
      "unknown-collection",
    ],
    [knownUprns.serviceFault, { collectionId: "residual-20261123-1" }, "unknown-collection"],
    [
      knownUprns.serviceFault,
      { collectionId: "residaul-20261123-9", serviceId: "residual", date: MONDAY },
      "unknown-collection",
    ],
  ])("refuses %s %o: %s", async (uprn, collection, reason) => {
    expect(codes(await report(uprn, collection))).toEqual([422, "ineligible", reason]);
  });

  it("takes an id with the service and day that it is of, the day first planned too", async () => {
    const { body } = await get(
      `/properties/${knownUprns.movedTwice}/collections?limit=200`,
      "officer",
    );
    const moved = body.items.find(({ revision }: Answer["body"]) => revision === 2);
    const { id: collectionId, serviceId, date, originalDate } = moved;
    const asked = (part: object) => report(knownUprns.movedTwice, { collectionId, ...part });
    for (const part of [{ serviceId }, { date }, { serviceId, date: originalDate }]) {
      expect(codes(await asked(part))).toEqual([422, "ineligible", "too-early"]);
    }
    for (const part of [{ serviceId: "food" }, { date: "2026-11-24" }]) {
      const { status, body } = await asked(part);
      expect([status, body.errors[0]]).toEqual([
        422,
        {
          in: "body",
          pointer: "#/collection/collectionId",
          code: "unknown-collection",
          detail: expect.stringContaining("another service or day"),
        },
      ]);
    }
  });

  it("says why in a sentence", async () => {
    const { body } = await report(knownUprns.contaminated, {
      serviceId: "recycling",
      date: MONDAY,
    });
    expect(body.detail).toBe(
      "Food was in the recycling bin. Take it out before the next collection.",
    );
    expect(body.errors[0].pointer).toBe("#/collection");
  });

  it("gives who may not see households no reason of theirs", async () => {
    const refused = await report(
      knownUprns.contaminated,
      { serviceId: "recycling", date: MONDAY },
      "form",
    );
    expect(codes(refused)).toEqual([422, "ineligible", "not-public"]);
    expect(refused.body.detail).not.toContain("Food");
  });

  it("gets the slow back office's reference later, and says so by its version", async () => {
    const taken = await report(knownUprns.unknownState, { serviceId: "residual", date: MONDAY });
    expect(taken.body).toMatchObject({ status: "submitted", version: 1 });
    expect(taken.body.references).toBeUndefined();
    const read = () => get(`/submissions/${taken.body.id}`, "officer");
    at("2026-11-24T16:30:59Z");
    expect((await read()).body.references).toBeUndefined();
    at("2026-11-24T16:31:30Z");
    const { body } = await read();
    expect(body).toMatchObject({
      status: "accepted",
      version: 2,
      updatedAt: "2026-11-24T16:31:00+00:00",
    });
    expect(body.references).toHaveLength(1);
    const changed = await get("/submissions?updatedSince=2026-11-24T16:31:00Z", "officer");
    expect(changed.body.items.map(({ id }: { id: string }) => id)).toEqual([taken.body.id]);
  });

  it("needs a known property, a key and its scope", async () => {
    expect((await report("123", { collectionId: "x" })).status).toBe(404);
    expect((await report(knownUprns.ordinary, { collectionId: "x" }, "nobody")).status).toBe(401);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});

describe("GET /submissions", () => {
  it("goes on from page to page, and filters", async () => {
    const all = await get("/submissions?limit=200", "officer");
    const first = await get("/submissions?limit=2", "officer");
    const next = await get(`/submissions?limit=200&cursor=${first.body.nextCursor}`, "officer");
    expect([...first.body.items, ...next.body.items]).toEqual(all.body.items);
    const closed = await get("/submissions?phase=closed&limit=200", "officer");
    expect(closed.body.items.length).toBeGreaterThan(0);
    expect(closed.body.items).toEqual(
      all.body.items.filter(({ phase }: { phase: string }) => phase === "closed"),
    );
    const accepted = await get("/submissions?status=accepted&phase=open", "officer");
    expect(accepted.body.items.length).toBeGreaterThan(0);
  });
});
