import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "./read-day.js";

describe("readDay", () => {
  it("reads the day first", () => {
    expect(readDay("18/04/2025")).toBe("2025-04-18");
    expect(readDay("01/02/2026")).toBe("2026-02-01");
    expect(readDay(" 1/2/2026 ")).toBe("2026-02-01");
  });

  it("knows leap years", () => {
    expect(readDay("29/02/2028")).toBe("2028-02-29");
    expect(readDay("29/02/2026")).toBeUndefined();
    expect(readDay("29/02/2100")).toBeUndefined();
  });

  it.each([
    "31/02/2026",
    "31/04/2026",
    "32/01/2026",
    "00/01/2026",
    "01/00/2026",
    "01/13/2026",
    "2026-04-18",
    "18/04/26",
    "18/04/0026",
    "18-04-2026",
    "18/04/2026 00:00",
    "Tomorrow",
    "",
    "١٨/٠٤/٢٠٢٦",
  ])("cannot read %j", (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it("reads every day that there is, whatever the zone of the machine", () => {
    const noInvalidDate = true;
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1900-01-01T00:00:00Z"),
          max: new Date("2199-12-31T00:00:00Z"),
          noInvalidDate,
        }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-");
          expect(readDay(`${day}/${month}/${year}`)).toBe(iso);
        },
      ),
    );
  });
});
