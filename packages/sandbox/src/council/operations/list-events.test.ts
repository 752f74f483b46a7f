import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";

const { at, get, post } = testCouncil();

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: { readonly id: string; readonly version: number };
}

const litter = { category: "litter", location: { usrn: "99900001" }, description: "Bags" };
const events = async (cursor?: string, asker: "officer" | "resident" | "supplier" = "officer") =>
  (await get(`/events?limit=200${cursor === undefined ? "" : `&cursor=${cursor}`}`, asker)).body;
const about = (items: readonly Event[], subject: string) =>
  items.filter((event) => event.subject === subject);

describe("the list of events", () => {
  it("has what was sent before, from its first step on", async () => {
    const { items, nextCursor } = await events();
    expect(nextCursor).toBeUndefined();
    const subjects: string[] = [...new Set<string>(items.map(({ subject }: Event) => subject))];
    expect(subjects).toContain("sub-before-spillage");
    for (const subject of subjects) {
      const [first, ...others] = about(items, subject);
      expect(first?.type).toBe("org.localo.waste.submission.created");
      for (const { type } of others) expect(type).toBe("org.localo.waste.submission.updated");
    }
  });

  it("goes on from where a reader was, and has each step of a submission once", async () => {
    const { resumeCursor } = await events();
    const { body } = await post("/street-reports", litter, "resident");
    const { items } = await events(resumeCursor, "resident");
    expect(items).toEqual([
      {
        specversion: "1.0",
        id: expect.stringMatching(/^evt-[0-9a-f-]{36}$/),
        source: "https://api.ambleford.example/waste/v1",
        type: "org.localo.waste.submission.created",
        time: "2026-11-24T16:30:00+00:00",
        subject: body.id,
        data: { id: body.id, version: 1 },
        authority: "gss:E07000999",
      },
    ]);
    expect((await events(resumeCursor, "resident")).items).toEqual(items);
    const after = (await events(resumeCursor, "resident")).resumeCursor;
    expect((await events(after, "resident")).items).toEqual([]);
  });

  it("has what a slow back office and staff did, as of the moment when they did", async () => {
    const collection = { serviceId: "food", date: "2026-11-23" };
    const report = { uprn: knownUprns.delayed, collection, contact: { email: "ada@example.com" } };
    const slow = (await post("/missed-collections", report)).body;
    const before = (await events()).resumeCursor;
    if (slow.status === "submitted") {
      at("2026-11-24T17:30:00Z");
      const { items } = await events(before);
      expect(about(items, slow.id).map(({ data }) => data.version)).toEqual([2]);
      at("2026-11-24T16:30:00Z");
    }
    const help = {
      uprn: knownUprns.ordinary,
      applicantName: { kind: "full", fullName: "Ada Example" },
      contact: { email: "ada@example.com" },
      need: "mobility",
      term: "lasting",
      helperAtHome: false,
      containerLocation: "Behind the side gate",
      declaration: { accurate: true, declaredAt: "2026-11-24T16:00:00Z" },
    };
    const { body } = await post("/assisted-collections", help, "resident");
    await post(`/supplier/submissions/${body.id}/decision`, { decision: "approve" });
    const seen = about((await events(before)).items, body.id);
    expect(seen.map(({ type, data }) => [type, data.version])).toEqual([
      ["org.localo.waste.submission.created", 1],
      ["org.localo.waste.submission.updated", 2],
    ]);
    // It says something about health: the supplier's key does not learn that it exists.
    expect(about((await events(before, "supplier")).items, body.id)).toEqual([]);
    expect(about((await events(before, "resident")).items, body.id)).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/Ada|gate|99000000/);
  });

  it("has what suppliers record, once for each id", async () => {
    const { resumeCursor } = await events();
    const row = {
      id: "crew-7-1",
      code: "not-presented",
      occurredAt: "2026-11-24T09:00:00Z",
      uprn: knownUprns.ordinary,
    };
    const batch = { rows: [row, { id: "broken" }] };
    await post("/supplier/events", batch, "supplier");
    await post("/supplier/events", batch, "supplier");
    const { items } = await events(resumeCursor);
    expect(items.map(({ type, subject }: Event) => [type, subject])).toEqual([
      ["org.localo.waste.collection-event.recorded", "crew-7-1"],
    ]);
  });

  it("comes in pages", async () => {
    const first = (await get("/events?limit=1", "officer")).body;
    expect(first.items).toHaveLength(1);
    expect(first.nextCursor).toBe(first.resumeCursor);
    const second = (await get(`/events?limit=1&cursor=${first.nextCursor}`, "officer")).body;
    expect(second.items[0].id).not.toBe(first.items[0].id);
  });

  it("takes no cursor of another list, and none of another life", async () => {
    const cursor = (...values: string[]) =>
      Buffer.from(JSON.stringify(values)).toString("base64url");
    const ask = (...values: string[]) => get(`/events?cursor=${cursor(...values)}`, "officer");
    expect((await ask("outbox planning", "1")).status).toBe(400);
    expect((await ask("outbox waste", "-1")).status).toBe(400);
    expect((await ask("outbox waste", "1e3")).status).toBe(400);
    expect((await ask("outbox waste", "9".repeat(18))).body.code).toBe("cursor-expired");
  });
});
