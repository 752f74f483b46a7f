import { describe, expect, it } from "vitest";
import { workingDaysOf } from "../rules/working-days.js";
import { roundOn, visitsOf } from "./rounds.js";
import { services } from "./services.js";

const workingDays = workingDaysOf("england-and-wales");
const plain = { id: "r", precision: "day", knowsState: true, withItsWeek: true } as const;
const range = { from: "2026-11-01", to: "2027-01-31" };

function days(serviceId: string, round = roundOn("2026-11-27", 0, plain)) {
  return visitsOf(round, services, range, workingDays)
    .filter((visit) => visit.service_id === serviceId)
    .map(({ date }) => date);
}

describe("visits of a round", () => {
  it("have rubbish and recycling take turns", () => {
    expect(days("residual").slice(0, 3)).toEqual(["2026-11-13", "2026-11-27", "2026-12-11"]);
    expect(days("recycling").slice(0, 3)).toEqual(["2026-11-06", "2026-11-20", "2026-12-04"]);
    expect(days("paper-card").slice(0, 2)).toEqual(["2026-11-06", "2026-12-04"]);
    expect(days("glass")[0]).toBe("2026-11-20");
  });

  it("take turns before the day from which weeks are counted too", () => {
    const before = { from: "2023-11-27", to: "2024-01-07" };
    const round = roundOn("2023-12-01", 0, plain);
    const seen = visitsOf(round, services, before, workingDays);
    const of = (id: string) =>
      seen.filter(({ service_id }) => service_id === id).map((visit) => visit.original_date);
    expect(of("residual")).toEqual(["2023-12-01", "2023-12-15", "2023-12-29"]);
    expect(of("recycling")).toEqual(["2023-12-08", "2023-12-22", "2024-01-05"]);
    expect(of("glass")).toEqual(["2023-12-22"]);
  });

  it("stop where the season ends", () => {
    expect(days("garden")).toEqual(["2026-11-13", "2026-11-27"]);
    expect(days("garden-winter")).toEqual(["2026-12-29", "2027-01-22"]);
  });

  it("keep the planned day of one that moves", () => {
    const moved = visitsOf(roundOn("2026-11-27", 0, plain), services, range, workingDays).filter(
      ({ revision }) => revision > 0,
    );
    expect(
      moved.map((visit) => [visit.original_date, visit.date, visit.change_reason]),
    ).toContainEqual(["2026-12-25", "2026-12-29", "christmas"]);
  });

  it("go on over the year's end", () => {
    expect(days("food").filter((day) => day > "2026-12-15")).toEqual([
      "2026-12-18",
      "2026-12-29",
      "2027-01-04",
      "2027-01-08",
      "2027-01-15",
      "2027-01-22",
      "2027-01-29",
    ]);
  });

  it("can keep a day that is a bank holiday, and a week that has one", () => {
    expect(days("food", roundOn("2026-12-25", 0, { ...plain, fixedDay: "2026-12-25" }))).toContain(
      "2026-12-25",
    );
    expect(
      days("food", roundOn("2026-12-28", 0, { ...plain, precision: "week-commencing" })),
    ).toContain("2026-12-28");
  });
});
