import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { bookingSteps } from "../test/booking-steps.js";
import { type Answer, type Asker, TUESDAY, testCouncil } from "../test/test-council.js";

const test = testCouncil();
const { at, delete: remove, errors, get, post } = test;
const A_YEAR_LATER = "2027-11-24T16:30:00Z";

const make = (uprn: string = knownUprns.clinical, asker: Asker = "resident") =>
  post("/calendar-links", { uprn }, asker);
const pathOf = ({ body }: Answer) => new URL(body.url).pathname.replace("/waste/v1", "");
const open = (link: Answer, query = "") => get(pathOf(link) + query);

/** What the events of a calendar say, unfolded (RFC 5545 §3.1). */
function events({ body }: Answer): string[] {
  const unfolded = String(body).replaceAll(/\r\n[ \t]/g, "");
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].map(([, text = ""]) => text);
}

const publicOf = (uprn: string) => get(`/properties/${uprn}/collections.ics`);

describe("a private calendar", () => {
  it("has what anyone may see and clinical waste, whose title does not say so", async () => {
    const link = await make();
    expect(link.status).toBe(201);
    expect(link.headers.get("cache-control")).toBe("private, no-store");
    const { body: made } = link;
    expect(made).toMatchObject({
      uprn: knownUprns.clinical,
      createdAt: "2026-11-24T16:30:00+00:00",
    });
    expect(made.url).toMatch(
      /^https:\/\/api\.ambleford\.example\/waste\/v1\/calendars\/[\w-]{43}\/collections\.ics$/,
    );
    const own = await open(link);
    expect([own.status, own.headers.get("content-type")]).toEqual([
      ...[200, "text/calendar; charset=utf-8"],
    ]);
    const anyone = events(await publicOf(knownUprns.clinical));
    const clinical = events(own).filter((text) => text.includes("DESCRIPTION:Clinical waste"));
    expect(clinical.length).toBeGreaterThan(1);
    for (const text of clinical) {
      expect(text).toMatch(/^SUMMARY:Waste collection\r$/m);
      expect(text).toMatch(/^CLASS:PRIVATE\r$/m);
      expect(anyone).not.toContain(text);
    }
    const others = events(own).filter((text) => !clinical.includes(text));
    expect(others.length).toBeGreaterThan(5);
    expect(anyone).toEqual(expect.arrayContaining(others));
    expect(own.body).not.toContain(knownUprns.clinical);
    expect((await open(link, "?language=cy")).body).toContain("SUMMARY:Casgliad gwastraff");
  });

  it("tells browsers and search engines to keep it to themselves", async () => {
    const { headers } = await open(await make());
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toBe("noindex");
    expect(headers.get("etag")).toBeTruthy();
  });

  it("has garden waste on the days that the household has subscribed to, and no others", async () => {
    const garden = (answer: Answer) =>
      events(answer).filter((text) => /SUMMARY:Garden waste/.test(text)).length;
    const { notSubscribed, outOfSeason } = knownUprns;
    expect(garden(await publicOf(notSubscribed))).toBeGreaterThan(1);
    const link = await make(notSubscribed);
    expect(garden(await open(link))).toBe(0);
    expect(garden(await open(await make(outOfSeason)))).toBe(garden(await publicOf(outOfSeason)));

    const { choose, payment } = bookingSteps(test, notSubscribed);
    const wanted = {
      uprn: notSubscribed,
      lines: [{ typeId: "bin-240-garden", quantity: 1 }],
      contact: { email: "ada@example.com" },
    };
    const { id } = (await post("/garden-subscriptions", wanted, "resident")).body;
    expect(garden(await open(link))).toBe(0);
    await choose(await payment(id));
    const { startDate } = (await get(`/garden-subscriptions/${id}`, "resident")).body;
    const days = events(await open(link))
      .filter((text) => /SUMMARY:Garden waste/.test(text))
      .map((text) => /DTSTART;VALUE=DATE:(\d+)/.exec(text)?.[1] ?? "");
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day >= startDate.replaceAll("-", "")).toBe(true);
  });

  it("is the same 404 where its link is not known, was revoked or has expired", async () => {
    const unknown = await get(`/calendars/${"a".repeat(43)}/collections.ics`);
    expect([unknown.status, unknown.body.code]).toEqual([404, "not-found"]);
    const [revoked, expired] = [await make(), await make()];
    expect((await remove(`/calendar-links/${revoked.body.id}`, "resident")).status).toBe(204);
    expect((await open(revoked)).body).toEqual(unknown.body);
    at("2027-11-24T16:29:59Z");
    expect((await open(expired)).status).toBe(200);
    at(A_YEAR_LATER);
    expect((await open(expired)).body).toEqual(unknown.body);
    at(TUESDAY);
  });

  it("is opened by its own token alone, and by no id", async () => {
    const link = await make();
    const other = `/calendars/${link.body.id}/collections.ics`;
    expect((await get(other)).status).toBe(404);
    const { status, body } = await get("/calendars/short/collections.ics");
    expect([status, body.code]).toEqual([400, "invalid-parameter"]);
    expect(JSON.stringify(body)).not.toContain('"short"');
  });
});

describe("calendar links", () => {
  const ids = async (query = "", asker: Asker = "resident") =>
    (await get(`/calendar-links?limit=200${query}`, asker)).body.items.map(
      ({ id }: { id: string }) => id,
    );

  it("are listed without their address, to who made them and to officers", async () => {
    const own = await make(knownUprns.ordinary);
    const { body } = await get(`/calendar-links?uprn=${knownUprns.ordinary}`, "resident");
    const { url, ...rest } = own.body;
    expect(body.items).toEqual([{ ...rest, expiresAt: "2027-11-24T16:30:00+00:00" }]);
    const officers = await make(knownUprns.ordinary, "officer");
    expect(await ids()).not.toContain(officers.body.id);
    expect(await ids("", "officer")).toEqual(
      expect.arrayContaining([own.body.id, officers.body.id]),
    );
    expect((await remove(`/calendar-links/${officers.body.id}`, "resident")).status).toBe(404);
    expect((await remove(`/calendar-links/${own.body.id}`, "officer")).status).toBe(204);
    expect(await ids()).not.toContain(own.body.id);
    expect((await remove(`/calendar-links/${own.body.id}`, "officer")).status).toBe(404);
  });

  it("are listed each once over pages, and no more once they have expired", async () => {
    const all = await ids();
    expect(all.length).toBeGreaterThan(3);
    const paged: string[] = [];
    for (let cursor = "", more = true; more; ) {
      const { body } = await get(`/calendar-links?limit=2${cursor}`, "resident");
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      more = body.nextCursor !== undefined;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged).toEqual(all);
    at(A_YEAR_LATER);
    // The sandbox's own does not expire.
    expect(await ids()).toEqual(["cal-before"]);
    at(TUESDAY);
  });

  it("are made once under one key", async () => {
    const body = { uprn: knownUprns.ordinary };
    const first = await post("/calendar-links", body, "resident", "twice");
    const again = await post("/calendar-links", body, "resident", "twice");
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await open(again)).status).toBe(200);
  });

  it("are for residents who have signed in, of a property that is known, and not too many", async () => {
    expect((await make(knownUprns.ordinary, "form")).status).toBe(403);
    expect((await make(knownUprns.ordinary, "nobody")).status).toBe(401);
    expect((await get("/calendar-links", "form")).status).toBe(403);
    expect((await make("990000999999")).status).toBe(404);
    for (let count = 0; count < 10; count += 1) {
      expect((await make(knownUprns.business)).status).toBe(201);
    }
    const { status, body } = await make(knownUprns.business);
    expect([status, body.code]).toEqual([409, "too-many-calendar-links"]);
    at(A_YEAR_LATER);
    expect((await make(knownUprns.business)).status).toBe(201);
    at(TUESDAY);
  });

  it("make no mistakes of the council's", () => expect(errors).toEqual([]));
});
