import { describe, expect, it } from "vitest";
import { workingDaysOf } from "../rules/working-days.js";
import { movedAlone, movedWithItsWeek } from "./moved-day.js";

const workingDays = workingDaysOf("england-and-wales");
const week = (...days: string[]) => days.map((day) => movedWithItsWeek(day, workingDays));

describe("bank holidays move collections", () => {
  it("by a day each for the rest of the week", () => {
    expect(week("2026-05-01", "2026-05-04", "2026-05-05", "2026-05-08", "2026-05-11")).toEqual([
      "2026-05-01",
      "2026-05-05",
      "2026-05-06",
      "2026-05-09",
      "2026-05-11",
    ]);
  });

  it("over Christmas and the New Year, never to a Sunday", () => {
    expect(week("2026-12-24", "2026-12-25")).toEqual(["2026-12-24", "2026-12-29"]);
    expect(week("2026-12-28", "2026-12-30", "2026-12-31", "2027-01-01")).toEqual([
      "2026-12-29",
      "2026-12-31",
      "2027-01-02",
      "2027-01-04",
    ]);
  });

  it("or only its own, where the rest of the week stays", () => {
    expect(movedAlone("2026-12-25", workingDays)).toBe("2026-12-29");
    expect(movedAlone("2026-05-05", workingDays)).toBe("2026-05-05");
    expect(movedAlone("2026-11-29", workingDays)).toBe("2026-11-29");
  });
});
