import { describe, expect, it } from "vitest";
import { inSeason, seasonAt } from "./standing.js";

const summer = { from: "03-01", to: "11-30" };
const winter = { from: "12-01", to: "02-29" };

describe("season", () => {
  it("holds its first and last day", () => {
    expect(
      ["2026-02-28", "2026-03-01", "2026-11-30", "2026-12-01"].map((day) => inSeason(summer, day)),
    ).toEqual([false, true, true, false]);
    expect(
      ["2026-11-30", "2026-12-01", "2027-02-28", "2027-03-01"].map((day) => inSeason(winter, day)),
    ).toEqual([false, true, true, false]);
    expect(inSeason(undefined, "2026-12-25")).toBe(true);
  });

  it("is this one, or the next", () => {
    expect(seasonAt(summer, "2026-11-30")).toEqual({
      startDate: "2026-03-01",
      endDate: "2026-11-30",
    });
    expect(seasonAt(summer, "2026-12-01")).toEqual({
      startDate: "2027-03-01",
      endDate: "2027-11-30",
    });
    expect(seasonAt(winter, "2027-01-15")).toEqual({
      startDate: "2026-12-01",
      endDate: "2027-02-28",
    });
    expect(seasonAt(winter, "2026-07-01")).toEqual({
      startDate: "2026-12-01",
      endDate: "2027-02-28",
    });
  });

  it("ends with February, of whatever length", () => {
    expect(inSeason(winter, "2028-02-29")).toBe(true);
    expect(seasonAt(winter, "2028-02-29").endDate).toBe("2028-02-29");
    expect(seasonAt(winter, "2028-03-01")).toEqual({
      startDate: "2028-12-01",
      endDate: "2029-02-28",
    });
  });
});
