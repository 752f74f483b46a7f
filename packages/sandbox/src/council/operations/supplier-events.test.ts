import { expect, it } from "vitest";
import { knownUprns } from "../borough/known-uprns.js";
import { testCouncil } from "../test/test-council.js";

const { at, errors, get, post } = testCouncil();
const event = (id: string, more: object = {}) => ({
  id,
  code: "contaminated-food",
  occurredAt: "2026-11-24T09:00:00Z",
  uprn: knownUprns.ordinary,
  ...more,
});

it("answers each row of a batch; bad ones do not sink the good ones", async () => {
  const rows = [
    event("sup-1"),
    event("sup-2", { code: "Not A Code" }),
    event("sup-3", { uprn: "990000999999" }),
    event("sup-4", { effect: "informs" }),
  ];
  const { status, body } = await post("/supplier/events", { rows }, "supplier");
  expect([status, body.taken, body.refused]).toEqual([200, 2, 2]);
  const outcomes = body.rows.map(({ outcome }: { outcome: string }) => outcome);
  expect(outcomes).toEqual(["created", "refused", "refused", "created"]);
  const pointers = body.rows.flatMap((row: { errors?: { pointer: string }[] }) =>
    (row.errors ?? []).map(({ pointer }) => pointer),
  );
  expect(pointers).toEqual(["#/rows/1/code", "#/rows/2/uprn"]);

  const again = await post("/supplier/events", { rows: [event("sup-1")] }, "supplier");
  expect(again.body.rows[0]).toEqual({ index: 0, outcome: "unchanged", id: "sup-1" });
  at("2026-11-25T09:00:00Z");
  const seen = (await get(`/properties/${knownUprns.ordinary}/events?limit=200`, "officer")).body;
  const ids = seen.items.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(["sup-1", "sup-4"]));
  expect(seen.items.find(({ id }: { id: string }) => id === "sup-4").effect).toBe("informs");
  expect((await post("/supplier/events", { rows }, "officer")).status).toBe(403);
  expect(errors).toEqual([]);
});

it("refuses what happened in no time that it knows, and what has not happened yet", async () => {
  const rows = [
    event("sup-early", { occurredAt: "1900-01-01T00:00:00Z" }),
    event("sup-late", { occurredAt: "9999-12-31T23:59:59Z" }),
    event("sup-tomorrow", { occurredAt: "2031-01-01T00:00:00Z" }),
  ];
  const { body } = await post("/supplier/events", { rows }, "supplier");
  expect([body.taken, body.refused]).toEqual([0, 3]);
  expect(body.rows.map((row: { errors: { pointer: string }[] }) => row.errors[0]?.pointer)).toEqual(
    [0, 1, 2].map((index) => `#/rows/${index}/occurredAt`),
  );
});

it("keeps a supplier's event that is called as one of the sandbox's own would be", async () => {
  at("2026-11-24T16:30:00Z");
  const rows = Array.from({ length: 200 }, (_, index) => event(`evt-${index + 1}`));
  const { body } = await post("/supplier/events", { rows }, "supplier");
  const ids = (all: readonly { id: string; outcome?: string }[]) => all.map(({ id }) => id);
  const own = ids(body.rows.filter((row: { outcome: string }) => row.outcome === "created"));
  expect(own.length).toBeGreaterThan(10);
  for (const day of ["25", "26", "27", "30"]) {
    at(`2026-11-${day}T16:30:00Z`);
    const seen = await get(`/properties/${knownUprns.ordinary}/events?limit=200`, "officer");
    expect(ids(seen.body.items)).toEqual(expect.arrayContaining(own));
  }
  expect(errors).toEqual([]);
});

it("shows a household the newest events, however many a supplier sends", async () => {
  at("2026-11-24T16:30:00Z");
  const uprn = knownUprns.delayed;
  const rows = Array.from({ length: 101 }, (_, index) => ({
    ...event(`sup-many-${index}`),
    ...{ uprn, serviceId: "food", occurredAt: new Date(1795500000000 + index).toISOString() },
  }));
  expect((await post("/supplier/events", { rows }, "supplier")).body.taken).toBe(101);
  const { status, body } = await get(`/properties/${uprn}/services`, "officer");
  expect(status).toBe(200);
  const food = body.items.find(({ serviceId }: { serviceId: string }) => serviceId === "food");
  expect(food.events).toHaveLength(100);
  expect(food.events[0].id).toBe("sup-many-100");
});

it("takes as many events of visits as a batch can have", async () => {
  const { items } = (await get(`/properties/${knownUprns.ordinary}/collections`)).body;
  const rows = Array.from({ length: 1000 }, (_, index) =>
    event(`sup-visit-${index}`, { collectionId: index === 0 ? "food-20261202-none" : items[0].id }),
  );
  const { body } = await post("/supplier/events", { rows }, "supplier");
  expect([body.taken, body.refused]).toEqual([999, 1]);
  expect(body.rows[0].errors[0].pointer).toBe("#/rows/0/collectionId");
});
