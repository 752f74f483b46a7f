import type { GardenPolicy } from "@localo/waste";
import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/default-policy.js";
import { firstTerm, nextTerm, renewalOf, unusedPart } from "./garden-term.js";

function policy(change: Partial<GardenPolicy> = {}): GardenPolicy {
  if (defaultPolicy.garden === undefined) throw new TypeError("The sandbox has subscriptions");
  return { ...defaultPolicy.garden, ...change };
}
const year = policy();
const seasonal = policy({
  term: "season",
  season: { startDate: "2026-04-01", endDate: "2027-03-31" },
});
const TODAY = "2026-11-24";

describe("the first term", () => {
  it.each([
    ["twelve months", year, undefined, "2026-11-24", "2027-11-23"],
    ["from a later day", year, "2027-01-01", "2027-01-01", "2027-12-31"],
    ["from a day that is over", year, "2026-01-01", "2026-11-24", "2027-11-23"],
    ["the rest of a season", seasonal, undefined, "2026-11-24", "2027-03-31"],
    ["a part of a season", seasonal, "2027-03-31", "2027-03-31", "2027-03-31"],
  ])("is %s", (_, rules, asked, startDate, endDate) => {
    expect(firstTerm(rules, asked, TODAY)).toEqual({ startDate, endDate });
  });

  it("is a whole season that has not begun, and none that is over or too far ahead", () => {
    expect(firstTerm(seasonal, undefined, "2026-02-01")?.startDate).toBe("2026-04-01");
    expect(firstTerm(seasonal, undefined, "2027-04-01")).toBeUndefined();
    expect(firstTerm(seasonal, "2027-04-01", TODAY)).toBeUndefined();
    expect(firstTerm(year, "2028-01-01", TODAY)).toBeUndefined();
  });

  it("knows leap years", () => {
    expect(firstTerm(year, undefined, "2028-02-29")?.endDate).toBe("2029-02-28");
    expect(firstTerm(year, undefined, "2027-03-01")?.endDate).toBe("2028-02-29");
  });
});

it("goes on with the next season, or with a year", () => {
  expect(nextTerm(year, "2027-03-31")).toEqual({ startDate: "2027-04-01", endDate: "2028-03-31" });
  const next = policy({
    term: "season",
    season: { startDate: "2027-04-15", endDate: "2028-03-31" },
  });
  expect(nextTerm(next, "2027-03-31").startDate).toBe("2027-04-15");
  expect(nextTerm(seasonal, "2027-03-31").startDate).toBe("2027-04-01");
});

it.each([
  ["2027-02-16", { eligible: false, reason: "too-early", opensAt: "2027-02-17T00:00:00+00:00" }],
  ["2027-02-17", { eligible: true, closesAt: "2027-04-14T23:59:59+01:00" }],
  ["2027-04-14", { eligible: true }],
  ["2027-04-15", { eligible: false, reason: "window-closed" }],
])("can be renewed around its last day: on %s", (today, expected) => {
  const term = { endDate: "2027-03-31", cancelled: false, renewed: false };
  expect(renewalOf(term, year, today)).toMatchObject(expected);
  expect(renewalOf({ ...term, renewed: true }, year, today)).toMatchObject({
    reason: "already-subscribed",
  });
  expect(renewalOf({ ...term, cancelled: true }, year, today)).toMatchObject({
    reason: "not-subscribed",
  });
});

it.each([
  ["2026-03-31", 1],
  ["2026-04-01", 364 / 365],
  ["2027-03-30", 1 / 365],
  ["2027-03-31", 0],
  ["2027-05-01", 0],
])("leaves a part of the term on %s: %f", (today, part) => {
  expect(unusedPart({ startDate: "2026-04-01", endDate: "2027-03-31" }, today)).toBe(part);
});
