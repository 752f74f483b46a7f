import { Hono } from "hono";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AppEnv } from "../context.js";
import { rateLimit } from "./rate-limit.js";

// A second lasts as long as a test takes.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An app of one route. Whoever sends a name as their key is known by it. */
function limited(perSecond: number) {
  const app = new Hono<AppEnv>();
  app.use(
    rateLimit(perSecond, async (request) => {
      const id = request.headers.get("authorization");
      return id === null || id.startsWith("unknown") ? undefined : { id, scopes: [] };
    }),
  );
  app.get("/", (c) => c.text("ok"));
  return (authorization?: string) =>
    app.request("/", authorization === undefined ? {} : { headers: { authorization } });
}

it("refuses one request too many with 429, and says when to come back", async () => {
  const ask = limited(2);
  const answers = [await ask(), await ask(), await ask()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  const refused = answers[2];
  expect(refused?.headers.get("retry-after")).toBe("1");
  expect(refused?.headers.get("content-type")).toBe("application/problem+json");
  expect(await refused?.json()).toMatchObject({ status: 429, code: "rate-limited" });
  vi.advanceTimersByTime(1_000);
  expect((await ask()).status).toBe(200);
});

it("counts each key on its own", async () => {
  const ask = limited(1);
  const statuses = [];
  for (const key of ["a", "b", "a", "b"]) statuses.push((await ask(key)).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
});

it("counts keys that nobody knows by address", async () => {
  const ask = limited(1);
  const statuses = [];
  for (const key of ["unknown-1", "unknown-2", undefined]) statuses.push((await ask(key)).status);
  expect(statuses).toEqual([200, 429, 429]);
});

it("limits by address where callers cannot be looked up", async () => {
  const app = new Hono<AppEnv>();
  app.use(rateLimit(1, () => Promise.reject(new Error("no data"))));
  app.get("/", (c) => c.text("ok"));
  expect([(await app.request("/")).status, (await app.request("/")).status]).toEqual([200, 429]);
});
