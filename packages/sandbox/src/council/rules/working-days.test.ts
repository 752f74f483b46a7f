import { describe, expect, it } from "vitest";
import { workingDaysOf } from "./working-days.js";

describe("working days", () => {
  const england = workingDaysOf("england-and-wales");

  it("leaves out weekends and bank holidays", () => {
    expect(england.add("2026-11-27", 2)).toBe("2026-12-01");
    expect(england.add("2026-12-24", 1)).toBe("2026-12-29");
    expect(england.add("2026-12-31", 1)).toBe("2027-01-04");
    expect(england.add("2026-12-24", 0)).toBe("2026-12-24");
  });

  it("keeps the days that stand in for a holiday at a weekend", () => {
    expect(england.isBankHoliday("2026-12-26")).toBe(true);
    expect(england.isBankHoliday("2026-12-28")).toBe(true);
    expect(england.isBankHoliday("2021-12-27")).toBe(true);
  });

  it("knows the divisions apart", () => {
    expect(workingDaysOf("scotland").isWorkingDay("2026-04-06")).toBe(true);
    expect(england.isWorkingDay("2026-04-06")).toBe(false);
    expect(workingDaysOf("northern-ireland").isWorkingDay("2026-03-17")).toBe(false);
  });

  it("finds the working day before and the next bank holiday", () => {
    expect(england.before("2027-01-04")).toBe("2026-12-31");
    expect(england.nextBankHoliday("2026-09-01")).toBe("2026-12-25");
    expect(england.nextBankHoliday("2026-12-26")).toBe("2026-12-28");
  });
});
