import { describe, expect, it } from "vitest";
import { applicationCases } from "../../borough/register/register.js";
import { registerDay } from "../../borough/register/register-day.js";
import { testCouncil } from "../../test/test-council.js";
import { testDomain } from "../../test/test-domain.js";

const test = testCouncil();
const { get } = testDomain(test, "planning");
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("the register", () => {
  it("shows every case, at every stage", async () => {
    const sites = [{ address: { text: "Orchard Lane" } }];
    const cases = applicationCases(registerDay("2026-11-24", sites));
    const stages = new Set<string>();
    for (const { id, leftAt } of cases) {
      const { status, body } = await get(`/applications/${id}`);
      expect([id, status]).toEqual([id, leftAt === undefined ? 200 : 404]);
      if (status === 200) stages.add(body.stage);
    }
    expect([...stages].sort()).toEqual([
      ...["appeal", "assessment", "consultation", "high-court-appeal", "submission", "validation"],
    ]);
  });

  it.each([
    ["app-opens-today", true, "consultation-open", "2026-12-15"],
    ["app-closes-today", true, "consultation-open", "2026-11-24"],
    ["app-over", false, "consultation-over", "2026-11-23"],
    ["app-starts-tomorrow", false, "not-started", undefined],
    ["app-consulted-twice", true, "consultation-open", "2026-12-04"],
    ["app-until-decision", true, "open-until-decision", undefined],
    ["app-withdrawn", false, "not-live", undefined],
    ["app-submitted", false, "no-consultation", undefined],
  ])("tells whether comments are open: %s", async (id, open, reason, closesDate) => {
    const { body } = await get(`/applications/${id}`);
    expect(body.comments).toEqual({ open, reason, ...(closesDate && { closesDate }) });
  });

  it("opens and closes consultations at midnight in London", async () => {
    test.at("2026-11-24T23:59:59Z");
    expect((await get("/applications/app-closes-today")).body.comments.open).toBe(true);
    test.at("2026-11-25T00:00:00Z");
    const { body } = await get("/applications/app-closes-today");
    // It is another day, and the case is one that closes on that.
    expect(body.comments).toMatchObject({ open: true, closesDate: "2026-11-25" });
    test.at("2026-11-24T16:30:00Z");
  });

  it("knows which decision counts, and what is open again", async () => {
    const again = (await get("/applications/app-redetermined")).body;
    expect(again.latestDecision.outcome).toBe("refused");
    const { items } = (await get("/applications/app-redetermined/decisions")).body;
    expect(ids(items)).toEqual(["dec-quashed", "dec-again"]);
    expect(items[0].quashedDate).toBeDefined();
    expect((await get("/applications/app-appealed")).body.phase).toBe("open");
    expect((await get("/applications/app-appeal-decided")).body.phase).toBe("closed");
    expect((await get("/applications/app-withdrawn")).body.phase).toBe("closed");
    expect((await get("/applications/app-appealed/appeals")).body.items).toHaveLength(1);
  });

  it("finds by words, reference, place, days and codes", async () => {
    const found = async (query: string) =>
      ids((await get(`/applications?limit=50&${query}`)).body.items);
    const { reference, sites } = (await get("/applications/app-open")).body;
    const [{ address, uprns, coordinates }] = sites;
    const postcode = address.postcode.toLowerCase().replace(" ", "");
    expect(await found("q=LOFT%20dormer")).toEqual(["app-open"]);
    expect(await found("q=loft%20submarine")).toEqual([]);
    expect(await found("q=%00submarine")).toEqual([]);
    expect(await found(`reference=${encodeURIComponent(reference)}`)).toEqual(["app-open"]);
    expect(await found(`postcode=${postcode}&stage=consultation`)).toContain("app-open");
    expect(await found(`uprn=0${uprns[0]}`)).toContain("app-open");
    const { latitude, longitude } = coordinates;
    expect(await found(`near=${latitude},${longitude},15&q=loft`)).toEqual(["app-open"]);
    expect(await found(`near=51.9,-0.5,500`)).toEqual([]);
    const box = [longitude - 0.001, latitude - 0.001, longitude + 0.001, latitude + 0.001];
    expect(await found(`bbox=${box.map((edge) => edge.toFixed(5)).join(",")}&q=loft`)).toEqual([
      "app-open",
    ]);
    expect(await found("status=withdrawn")).toEqual(["app-withdrawn"]);
    expect(await found("type=waste-dev")).toEqual(["app-county"]);
    expect(await found("outcome=prior-approval-not-required")).toEqual(["app-prior-approval"]);
    expect(await found("receivedFrom=2026-11-08&receivedTo=2026-11-08&q=loft")).toEqual([
      "app-open",
    ]);
    expect(await found("validFrom=9999-12-31")).toEqual([]);
    expect(await found("decisionTo=0000-01-01")).toEqual([]);
    expect(await found("publishedFrom=2026-11-13&publishedTo=2026-11-13&q=loft")).toEqual([
      "app-open",
    ]);
  });

  it.each([
    "receivedFrom=2026-11-25&receivedTo=2026-11-24",
    "near=51.2,-0.5,100&bbox=-0.6,51.2,-0.5,51.3",
    "near=90.5,0,100",
    "bbox=-0.5,51.2,-0.6,51.3",
    "bbox=-190,51.2,-0.6,51.3",
    "near=here",
    "receivedFrom=yesterday",
    "stage=unheard-of",
    "cursor=bm9uZQ",
    "limit=51",
  ])("refuses what cannot be read: %s", async (query) => {
    const { status, body } = await get(`/applications?${query}`);
    expect([status, body.code]).toEqual([400, "invalid-parameter"]);
  });

  it.each(["newest-received", "oldest-received", "newest-published", "newest-decision", ""])(
    "has pages with each application once: %s",
    async (sort) => {
      const query = sort === "" ? "updatedSince=2020-01-01T00:00:00Z" : `sort=${sort}`;
      const seen: string[] = [];
      let cursor = "";
      do {
        const { body } = await get(`/applications?limit=17&${query}${cursor}`);
        seen.push(...ids(body.items));
        cursor = body.nextCursor === undefined ? "" : `&cursor=${body.nextCursor}`;
      } while (cursor !== "");
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(75);
      expect(seen).not.toContain("app-left");
    },
  );

  it("tells harvesters what left it", async () => {
    const { body } = await get("/applications?updatedSince=2026-11-23T00:00:00Z&limit=50&q=copy");
    expect(body).toEqual({
      items: [],
      tombstones: [{ id: "app-left", withdrawnAt: "2026-11-24T00:00:00+00:00" }],
    });
  });

  it("lists documents, comments and what consultees say", async () => {
    const at = "/applications/app-open";
    const documents = (await get(`${at}/documents`)).body;
    expect(ids(documents.items)).toEqual(["doc-open-2", "doc-open-1"]);
    const since = "updatedSince=2026-01-01T00:00:00Z";
    const withTombstone = (await get(`${at}/documents?${since}`)).body;
    expect(ids(withTombstone.tombstones)).toEqual(["doc-open-3"]);
    const comments = (await get(`${at}/comments`)).body;
    expect(comments.items).toHaveLength(2);
    expect(comments.tombstones).toBeUndefined();
    expect((await get(`${at}/comments?${since}`)).body.tombstones).toHaveLength(1);
    const specialists = (await get(`${at}/specialist-comments`)).body;
    expect(ids(specialists.items)).toEqual(["spc-open-1"]);
    expect(specialists.items[0]).not.toHaveProperty("publishedAt");
    const harvested = (await get(`${at}/specialist-comments?${since}`)).body;
    expect([ids(harvested.items), ids(harvested.tombstones)]).toEqual([
      ...[["spc-open-1"], ["spc-open-2"]],
    ]);
    const nothing = (await get(`${at}/specialist-comments?updatedSince=2026-11-24T00:00:00Z`)).body;
    expect(nothing).toEqual({ items: [] });
    const lists = ["documents", "comments", "specialist-comments", "appeals", "decisions"];
    for (const list of lists) {
      expect((await get(`/applications/app-left/${list}`)).status).toBe(404);
    }
  });

  it("makes no mistakes of its own", () => expect(test.errors).toEqual([]));
});
