import { afterEach, expect, it, vi } from "vitest";
import { memoryIdempotency } from "./memory-idempotency.js";

const request = { operation: "report", caller: "a", key: "k", fingerprint: "f" };
const answer = { status: 201, headers: {}, body: "{}" };
const HOUR = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

it("remembers an answer for 24 hours", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const store = memoryIdempotency();
  const first = await store.begin(request);
  expect(await store.begin(request)).toEqual({ state: "in-flight" });
  if (first.state === "new") await first.finish(answer);
  vi.setSystemTime(Date.now() + 24 * HOUR);
  expect(await store.begin(request)).toEqual({ state: "answered", answer });
  expect(await store.begin({ ...request, fingerprint: "g" })).toEqual({ state: "reused" });
  vi.setSystemTime(Date.now() + 1);
  expect((await store.begin(request)).state).toBe("new");
});

it("forgets what is abandoned", async () => {
  const store = memoryIdempotency();
  const first = await store.begin(request);
  if (first.state === "new") await first.abandon();
  expect((await store.begin({ ...request, fingerprint: "g" })).state).toBe("new");
});

it.each([{ operation: "other" }, { caller: "b" }, { key: "l" }])(
  "keeps %j apart",
  async (difference) => {
    const store = memoryIdempotency();
    await store.begin(request);
    expect((await store.begin({ ...request, ...difference })).state).toBe("new");
  },
);
