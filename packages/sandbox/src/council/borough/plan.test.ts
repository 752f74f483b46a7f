import { collectionEventCodeLabels } from "@localo/waste/labels";
import { describe, expect, it } from "vitest";
import { workingDaysOf } from "../rules/working-days.js";
import { makeBorough } from "./borough.js";
import { makePlan } from "./plan.js";

const borough = makeBorough(1);
const workingDays = workingDaysOf("england-and-wales");

describe("the plan of a day", () => {
  // Every day that is awkward: weekends, Christmas, New Year, Easter, both clock changes, a leap day.
  it.each([
    "2026-11-23",
    "2026-11-29",
    "2026-12-24",
    "2026-12-25",
    "2026-12-26",
    "2026-12-28",
    "2026-12-31",
    "2027-01-01",
    "2027-01-03",
    "2026-03-29",
    "2026-04-03",
    "2026-04-06",
    "2026-10-25",
    "2028-02-29",
    "2026-08-31",
    // The first and last day that --now takes, and days before the one from which weeks are counted.
    "2000-01-01",
    "2023-12-18",
    "2023-12-19",
    "2100-12-31",
  ])("can be made on %s", (today) => {
    const plan = makePlan(borough, today, workingDays, 1);
    const keys = plan.visits.map((visit) =>
      [visit.round_id, visit.service_id, visit.original_date].join("|"),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(plan.submissions).toHaveLength(1);
    expect(plan.events.every(({ code }) => Object.hasOwn(collectionEventCodeLabels, code))).toBe(
      true,
    );
    const late = plan.events.filter(({ occurred_at }) => occurred_at > `${today}T23`);
    expect(late).toEqual([]);
    expect(makePlan(borough, today, workingDays, 1)).toEqual(plan);
  });

  it("can be made all through four years", () => {
    const failed: string[] = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2030, 0, 1); at += 86_400_000 * 11) {
      const today = new Date(at).toISOString().slice(0, 10);
      try {
        makePlan(borough, today, workingDays, 1);
      } catch (error) {
        failed.push(`${today}: ${error}`);
      }
    }
    expect(failed).toEqual([]);
  });
});
