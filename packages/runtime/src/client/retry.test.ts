import { describe, expect, it } from "vitest";
import { clientFor, json, problem, type Script } from "../test/client-for.js";
import type { Ops } from "../test/domain.js";
import { serve } from "../test/serve.js";
import { createClient } from "./create-client.js";
import { NetworkError, ProblemError, TimeoutError } from "./errors.js";
import { retryAfterOf, waitBeforeRetry } from "./retry.js";

const property = { uprn: "1", status: "active" };
const report = { body: { uprn: "1" } };
const submission = { id: "a", phase: "open" };
const now = { "retry-after": "0" };

/** Answers a problem until the nth request. */
function until(nth: number, status: number, code = "unavailable"): Script {
  return (response, count, { method }) => {
    if (count < nth) problem(response, status, code, now);
    else if (method === "GET") json(response, 200, property);
    else json(response, 201, submission);
  };
}

describe("a call that fails", () => {
  it.each([408, 429, 500, 502, 503, 504])("with %i is tried three times", async (status) => {
    const { client, seen } = await clientFor(until(3, status));
    expect(await client.getProperty({ uprn: "1" })).toEqual(property);
    expect(seen).toHaveLength(3);
  });

  it("is not tried a fourth time", async () => {
    const { client, seen } = await clientFor(until(9, 503));
    await expect(client.getProperty({ uprn: "1" })).rejects.toMatchObject({ status: 503 });
    expect(seen).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 409, 413, 422, 501])(
    "with %i is not tried again",
    async (status) => {
      const { client, seen } = await clientFor(until(9, status));
      await expect(client.getProperty({ uprn: "1" })).rejects.toMatchObject({ status });
      expect(seen).toHaveLength(1);
    },
  );

  it("is tried as often as the client or the call says", async () => {
    const { client, seen } = await clientFor(until(9, 503), { tries: 1 });
    await expect(client.getProperty({ uprn: "1" })).rejects.toThrow();
    expect(seen).toHaveLength(1);
    await expect(client.getProperty({ uprn: "1" }, { tries: 5 })).rejects.toThrow();
    expect(seen).toHaveLength(6);
  });

  it("is tried again where the connection broke", async () => {
    const { client, seen } = await clientFor((response, nth) => {
      if (nth < 3) response.destroy();
      else json(response, 200, property);
    });
    expect(await client.getProperty({ uprn: "1" })).toEqual(property);
    expect(seen).toHaveLength(3);
  });
});

describe("a write that fails", () => {
  it("is tried again whole, under the key that it had first", async () => {
    const { client, seen } = await clientFor((response, nth) => {
      if (nth === 1) response.destroy();
      else if (nth === 2) problem(response, 500, "internal-error", now);
      else json(response, 201, submission);
    });
    expect(await client.reportMissed(report)).toEqual(submission);
    expect(seen.map(({ body }) => body)).toEqual(Array(3).fill('{"uprn":"1"}'));
    const keys = seen.map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toMatch(/./);
    expect(new Set(keys).size).toBe(1);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])(
    "is sent by %s under one key each time",
    async (method) => {
      const keys: unknown[] = [];
      const { url } = await serve((request, response) => {
        keys.push(request.headers["idempotency-key"]);
        problem(response, 503, "unavailable", now);
      });
      const table = { write: [`${method} /slots`, { 204: null }] } as const;
      const client = createClient<{ write: Ops["getNearest"] }>(
        table,
        { baseUrl: url },
        "waste/1.0.0",
      );
      await client.safe.write();
      expect(keys).toEqual(Array(3).fill(expect.stringMatching(/./)));
      expect(new Set(keys).size).toBe(1);
    },
  );

  it("waits for its first request to be answered", async () => {
    const { client, seen } = await clientFor(until(3, 409, "idempotency-key-in-flight"));
    expect(await client.reportMissed(report)).toEqual(submission);
    expect(seen).toHaveLength(3);
  });

  it("is not tried again for another conflict", async () => {
    const { client, seen } = await clientFor(until(9, 409, "already-reported"));
    await expect(client.reportMissed(report)).rejects.toMatchObject({ code: "already-reported" });
    expect(seen).toHaveLength(1);
  });
});

it("asks auth for a key before each try", async () => {
  const { client, seen } = await clientFor(until(3, 503), {
    auth: async (request, next) => {
      request.headers.set("authorization", `Bearer ${seen.length}`);
      return next(request);
    },
  });
  await client.getProperty({ uprn: "1" });
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer 0",
    "Bearer 1",
    "Bearer 2",
  ]);
});

describe("waitBeforeRetry", () => {
  const problemAfter = (retryAfter?: number) =>
    new ProblemError("x", {
      problem: { title: "t", status: 503, code: "unavailable" },
      message: "",
      retryAfter,
    });

  it("backs off with full jitter: never longer than twice the time before, 8 s at most", () => {
    for (const [tried, most] of [
      [1, 250],
      [2, 500],
      [3, 1000],
      [20, 8000],
    ] as const) {
      const waits = Array.from({ length: 200 }, () =>
        waitBeforeRetry(new NetworkError("x", ""), tried),
      );
      expect(waits.every((wait) => wait !== undefined && wait >= 0 && wait <= most)).toBe(true);
      expect(Math.max(...waits.map(Number))).toBeGreaterThan(most / 2);
      expect(Math.min(...waits.map(Number))).toBeLessThan(most / 2);
    }
    expect(waitBeforeRetry(new TimeoutError("x", ""), 1)).toBeLessThanOrEqual(250);
  });

  it("waits as long as the server asks, a minute at most", () => {
    expect(waitBeforeRetry(problemAfter(0), 1)).toBe(0);
    expect(waitBeforeRetry(problemAfter(60_000), 1)).toBe(60_000);
    expect(waitBeforeRetry(problemAfter(60_001), 1)).toBeUndefined();
    expect(waitBeforeRetry(problemAfter(undefined), 1)).toBeLessThanOrEqual(250);
  });

  it("knows no other error", () => {
    expect(waitBeforeRetry(new TypeError(), 1)).toBeUndefined();
  });
});

describe("retryAfterOf", () => {
  const read = (value: string) => retryAfterOf(new Headers({ "retry-after": value }));

  it("reads seconds and dates", () => {
    expect(read("0")).toBe(0);
    expect(read("120")).toBe(120_000);
    const soon = read(new Date(Date.now() + 30_000).toUTCString());
    expect(soon).toBeGreaterThan(20_000);
    expect(soon).toBeLessThanOrEqual(30_000);
    expect(read("Fri, 31 Dec 1999 23:59:59 GMT")).toBe(0);
  });

  it("leaves the rest, which a lenient reader of dates would take for long ago", () => {
    for (const value of ["soon", "-5", "1, 2", "1e9", "1.5"]) {
      expect([value, read(value)]).toEqual([value, undefined]);
    }
    expect(retryAfterOf(new Headers())).toBeUndefined();
  });
});

it("gives up at once where the server asks for more than a minute", async () => {
  const { client, seen } = await clientFor((response) =>
    problem(response, 503, "unavailable", { "retry-after": "3600" }),
  );
  await expect(client.getProperty({ uprn: "1" })).rejects.toMatchObject({ retryAfter: 3_600_000 });
  expect(seen).toHaveLength(1);
});
