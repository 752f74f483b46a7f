import { expect, it } from "vitest";
import { dayWithinReach, isStillToCome, momentWithinReach } from "./within-reach.js";

it("keeps days and moments to those that there can be", () => {
  expect(["0000-01-01", "2026-11-24", "9999-12-31"].map(dayWithinReach)).toEqual([
    "1970-01-01",
    "2026-11-24",
    "2999-12-31",
  ]);
  const iso = (text: string) => momentWithinReach(text).toISOString();
  expect(iso("2026-11-24t16:30:00.5z")).toBe("2026-11-24T16:30:00.500Z");
  expect(iso("2026-12-31T23:59:60Z")).toBe("2026-12-31T23:59:59.000Z");
  expect(iso("2026-12-31T23:59:60.25+00:00")).toBe("2026-12-31T23:59:59.250Z");
  expect(iso("0000-01-01T00:00:00Z")).toBe("1970-01-01T00:00:00.000Z");
  expect(iso("9999-12-31T23:59:59-12:00")).toBe("2999-12-31T00:00:00.000Z");
});

it("takes a moment for one to come only where clocks cannot differ by as much", () => {
  const now = new Date("2026-11-24T16:30:00Z");
  const ahead = ["2026-11-24T16:29:00Z", "2026-11-24T16:35:00Z", "2026-11-24T16:35:01Z"];
  expect(ahead.map((text) => isStillToCome(new Date(text), now))).toEqual([false, false, true]);
});
