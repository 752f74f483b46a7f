import { describe, expect, it } from "vitest";
import {
  addDays,
  dayInWords,
  dayOf,
  daysBetween,
  instant,
  lastSecondOf,
  momentOf,
  mondayOf,
  startOf,
} from "./london.js";

describe("London days", () => {
  it("tells the day by the local clock", () => {
    expect(dayOf(new Date("2026-07-01T23:30:00Z"))).toBe("2026-07-02");
    expect(dayOf(new Date("2026-12-01T23:30:00Z"))).toBe("2026-12-01");
  });

  it("knows days of 23 and 25 hours", () => {
    const hours = (day: string) =>
      (startOf(addDays(day, 1)).getTime() - startOf(day).getTime()) / 3_600_000;
    expect(hours("2026-03-29")).toBe(23);
    expect(hours("2026-10-25")).toBe(25);
    expect(hours("2026-11-01")).toBe(24);
  });

  it("writes moments with the offset of their day", () => {
    expect(instant(lastSecondOf("2026-03-28"))).toBe("2026-03-28T23:59:59+00:00");
    expect(instant(lastSecondOf("2026-03-29"))).toBe("2026-03-29T23:59:59+01:00");
    expect(instant(momentOf("2026-10-26", "16:00"))).toBe("2026-10-26T16:00:00+00:00");
  });

  it("counts days over a year's end and a clock change", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(mondayOf("2027-01-03")).toBe("2026-12-28");
  });

  it("says a day in English and Welsh", () => {
    expect(dayInWords("2026-11-27", "en")).toBe("Friday 27 November");
    expect(dayInWords("2026-11-27", "cy")).toBe("dydd Gwener 27 Tachwedd");
  });
});
