import { expect, it } from "vitest";
import { londonDay } from "./london-day.js";

it.each([
  ["2026-12-31T23:59:59Z", "2026-12-31"],
  ["2026-06-30T23:00:00Z", "2026-07-01"],
  ["2026-03-29T00:59:59Z", "2026-03-29"],
  ["2026-10-25T23:59:59+01:00", "2026-10-25"],
  ["0987-06-05T12:00:00Z", "0987-06-05"],
])("%s is on %s", (moment, day) => {
  expect(londonDay(new Date(moment))).toBe(day);
});
