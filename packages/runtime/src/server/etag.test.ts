import { expect, it } from "vitest";
import { handlerFor } from "../test/handler-for.js";

it("names the state of an answer, and is 304 for who has it", async () => {
  const { ask } = handlerFor();
  const first = await ask("/properties/1");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const sent of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
    const again = await ask("/properties/1", { headers: { "if-none-match": sent } });
    expect([again.status, again.body]).toEqual([304, null]);
    expect(again.headers.get("etag")).toBe(etag);
    expect(again.headers.get("content-type")).toBeNull();
    expect(again.headers.get("localo-version")).toBe("waste/1.3.0");
  }
  const other = await ask("/properties/2", { headers: { "if-none-match": etag } });
  expect(other.status).toBe(200);
});

it("is the service's own where it gives one, with the headers that a 304 keeps", async () => {
  const { ask } = handlerFor({
    getProperty: ({ uprn }) => ({
      status: 200,
      body: { uprn, status: "active" },
      headers: { ETag: 'W/"7"', "Cache-Control": "max-age=60", "X-Own": "1" },
    }),
  });
  const again = await ask("/properties/1", { headers: { "if-none-match": '"7"' } });
  expect(again.status).toBe(304);
  expect(again.headers.get("etag")).toBe('W/"7"');
  expect(again.headers.get("cache-control")).toBe("max-age=60");
  expect(again.headers.get("x-own")).toBeNull();
});

it("is on calendars and on HEAD, not on writes or problems", async () => {
  const { ask, report } = handlerFor();
  expect((await ask("/properties/1/collections.ics")).headers.get("etag")).not.toBeNull();
  const head = await ask("/properties/1", { method: "HEAD", headers: { "if-none-match": "*" } });
  expect(head.status).toBe(304);
  expect((await report('{"uprn":"1"}')).headers.get("etag")).toBeNull();
  expect((await ask("/nothing")).headers.get("etag")).toBeNull();
});
