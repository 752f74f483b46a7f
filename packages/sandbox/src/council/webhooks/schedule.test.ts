import { expect, it } from "vitest";
import { nextAttempt, PAUSES } from "./schedule.js";

it("tries ten times with growing pauses, and gives up within three days", () => {
  const start = new Date("2026-11-24T16:30:00Z");
  const tries = [start];
  for (let next: Date | undefined = start; next !== undefined; ) {
    next = nextAttempt(tries.length, next);
    if (next !== undefined) tries.push(next);
  }
  expect(tries).toHaveLength(10);
  expect(tries.at(-1)?.toISOString()).toBe("2026-11-27T16:05:05.000Z");
  expect([...PAUSES].sort((a, b) => a - b)).toEqual(PAUSES);
});
