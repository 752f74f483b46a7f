import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient } from "../client/create-client.js";
import { toNodeListener } from "../node/to-node-listener.js";
import { BASE_PATH, clientTable, type Ops, VERSION } from "./domain.js";
import { handlerFor } from "./handler-for.js";
import { serve } from "./serve.js";

it("client and handler understand each other over a real connection", async () => {
  const { handler } = handlerFor({
    listProperties: ({ cursor }) => ({
      status: 200,
      body:
        cursor === undefined
          ? { items: [{ id: "a", date: "2026-12-01" }], nextCursor: "two" }
          : { items: [{ id: "b", date: "2027-01-01" }] },
    }),
    reportMissed: ({ body }, { problem }) => {
      if (body.notes === "refuse") throw problem(422, "ineligible");
      return { status: 201, body: { id: "a", phase: "open" } };
    },
  });
  const { url } = await serve(toNodeListener(handler));
  const client = createClient<Ops>(
    clientTable,
    {
      baseUrl: url + BASE_PATH,
      auth: (request, next) => {
        request.headers.set("authorization", "Bearer writer");
        return next(request);
      },
    },
    VERSION,
  );
  expect(await client.getProperty({ uprn: "000123" })).toEqual({ uprn: "123", status: "active" });
  expect(await client.getCalendar({ uprn: "1" })).toBe("BEGIN:VCALENDAR");
  expect(await client.releaseSlot({ id: "1" })).toBeUndefined();
  const ids: string[] = [];
  for await (const { id } of client.pages.listProperties()) ids.push(id);
  expect(ids).toEqual(["a", "b"]);
  const idempotencyKey = "once";
  const report = { body: { uprn: "1" } };
  expect(await client.reportMissed(report, { idempotencyKey })).toEqual({ id: "a", phase: "open" });
  const other = { body: { uprn: "2" } };
  expect(await client.safe.reportMissed(other, { idempotencyKey })).toMatchObject({
    status: 422,
    code: "idempotency-key-reused",
  });
  const refused = { body: { uprn: "1", notes: "refuse" } };
  expect(await client.safe.reportMissed(refused)).toMatchObject({ code: "ineligible" });
});

it("what a client sends is what an implementation gets", async () => {
  const given: unknown[] = [];
  const { handler } = handlerFor({
    listCollections: (args) => {
      given.push(args);
      return { status: 200, body: { items: [] } };
    },
    reportMissed: (args) => {
      given.push(args);
      return { status: 202 };
    },
  });
  const client = createClient<Ops>(
    clientTable,
    {
      baseUrl: `http://council.example${BASE_PATH}`,
      fetch: (request) => {
        request.headers.set("authorization", "Bearer writer");
        return handler(request);
      },
    },
    VERSION,
  );
  const query = fc.record(
    {
      uprn: fc.integer({ min: 1, max: 999_999_999_999 }).map(String),
      limit: fc.integer({ min: 1, max: 200 }),
      all: fc.boolean(),
      streams: fc.array(fc.constantFrom("food", "glass", "food-garden")),
    },
    { requiredKeys: ["uprn"] },
  );
  const notes = fc.string({ unit: "binary", maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(query, notes, async (args, notes) => {
      const report = { body: { uprn: args.uprn, notes } };
      await client.listCollections(args);
      await client.reportMissed(report);
      expect(given.splice(0)).toEqual([args, report]);
    }),
  );
});
