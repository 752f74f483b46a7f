import { describe, expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";

const { get, post, errors } = testCouncil();
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");
const home = `/properties/${knownUprns.ordinary}`;

describe("input that is valid and odd", () => {
  it.each([
    `${home}/collections?from=0000-01-01&to=9999-12-31`,
    `${home}/events?from=0000-01-01&to=9999-12-31`,
    `${home}/events?from=9999-12-31&to=0000-01-01`,
    `${home}/collections?serviceId=..`,
    "/submissions?updatedSince=0000-01-01T00:00:00Z",
    "/submissions?updatedSince=9999-12-31T23:59:60Z",
    "/submissions?updatedSince=2026-11-24t16:30:00z",
    "/submissions?status=no-such-status",
  ])("is answered: %s", async (path) => {
    const { status } = await get(path, "officer");
    expect([200, 400]).toContain(status);
  });

  it.each([
    [`${home}/collections`, cursor("collections", "2026-02-30", "x")],
    [`${home}/collections`, cursor("collections", "infinity", "x")],
    [`${home}/collections`, cursor("collections", "0000-01-01", "x")],
    [`${home}/collections`, cursor("collections", "2026-11-24", "\u0000")],
    [`${home}/collections`, cursor("collections", "2026-11-24", 1)],
    [`${home}/collections`, cursor("collections", "2026-11-24", "x", "y")],
    [`${home}/events`, cursor("events", "now", "x")],
    [`${home}/events`, cursor("events", "2026-11-24", "x")],
    [`${home}/events`, cursor("submissions", "2026-11-24T16:30:00.000Z", "x")],
    ["/submissions", cursor("events", "2026-11-24T16:30:00.000Z", "x")],
    ["/submissions", cursor("submissions", "0000-01-01T00:00:00.000Z", "x")],
    ["/submissions", cursor("submissions", null, null)],
    ["/submissions", cursor()],
    ["/services", cursor("services", "\u0000")],
    ["/services", cursor("container-types", "caddy-23-food")],
    ["/properties?usrn=99900001", cursor("properties", "\u0000", "\u0000")],
  ])("is no cursor: %s %s", async (path, text) => {
    const separator = path.includes("?") ? "&" : "?";
    const { status, body } = await get(`${path}${separator}cursor=${text}`, "officer");
    expect([status, body.code]).toEqual([400, "invalid-parameter"]);
  });

  it.each([
    ["/submissions", cursor("submissions", "2026-11-24T16:30:00.000Z", "x")],
    [`${home}/events`, cursor("events", "2026-11-24T16:30:00.000Z", "x")],
    [`${home}/collections`, cursor("collections", "2026-11-24", "x")],
    ["/services", cursor("services", "gone")],
  ])("is a cursor: %s %s", async (path, text) => {
    expect((await get(`${path}?cursor=${text}`, "officer")).status).toBe(200);
  });

  it.each([`${home}/collections`, `${home}/events`])("is no time: %s", async (path) => {
    const { status, body } = await get(`${path}?from=2026-12-07&to=2026-12-06`, "officer");
    expect([status, body.code]).toEqual([400, "invalid-parameter"]);
    expect(body.errors).toEqual([
      { in: "query", name: "to", code: "too-early", detail: "Give a day that is not before from" },
    ]);
    expect((await get(`${path}?from=2026-12-07&to=2026-12-07`, "officer")).status).toBe(200);
    expect((await get(`${path}?to=2020-01-01`, "officer")).body).toEqual({ items: [] });
  });

  it("keeps what a person wrote, whatever the characters", async () => {
    const report = {
      category: "litter",
      description: "a\u0000b \uD800 😀",
      location: { usrn: "99900001", description: "by the \u0000 gate" },
    };
    const { status, body } = await post("/street-reports", report, "nobody");
    expect([status, body.subject.location.description]).toEqual([201, "by the  gate"]);
  });

  it("makes no mistakes of its own", () => expect(errors).toEqual([]));
});
