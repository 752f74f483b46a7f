import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { type CalendarOptions, toCalendar } from "./calendar.js";
import type { Collection } from "./generated/index.js";

const now = new Date("2026-11-01T09:00:00Z");
const authority = { scheme: "gss", code: "E07000223" };
const collection: Collection = {
  authority,
  id: "food-2026-11-27",
  serviceId: "food",
  date: "2026-11-27",
  originalDate: "2026-11-27",
  revision: 0,
  precision: "day",
  state: "scheduled",
};
const services: NonNullable<CalendarOptions["services"]> = [
  { id: "food", name: { en: "Food waste, weekly", cy: "Gwastraff bwyd" }, streams: ["food"] },
  { id: "clinical", name: { en: "Clinical waste" }, streams: ["clinical"] },
];

/** The content lines, unfolded (RFC 5545 §3.1), of the events. */
function events(calendar: string): Map<string, string>[] {
  const unfolded = calendar.replace(/\r\n[ \t]/g, "");
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n/gs)].map(([, lines = ""]) => {
    const pairs = lines.split("\r\n").map((line): [string, string] => {
      const at = line.indexOf(":");
      return [line.slice(0, at), line.slice(at + 1)];
    });
    return new Map(pairs);
  });
}

function event(changes: Partial<Collection> = {}, options: CalendarOptions = {}) {
  const [first, ...others] = events(
    toCalendar([{ ...collection, ...changes }], { now, ...options }),
  );
  if (first === undefined || others.length > 0) throw new Error("not one event");
  return first;
}

describe("toCalendar", () => {
  it("writes a collection", () => {
    expect(toCalendar([collection], { now, services })).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//localo.org//waste//EN",
        "NAME:Bin collections",
        "X-WR-CALNAME:Bin collections",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        "BEGIN:VEVENT",
        "UID:food-2026-11-27@e07000223.gss.localo.org",
        "SEQUENCE:0",
        "DTSTAMP:20261101T090000Z",
        "DTSTART;VALUE=DATE:20261127",
        "DTEND;VALUE=DATE:20261128",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
        "SUMMARY:Food waste\\, weekly",
        "TRANSP:TRANSPARENT",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  it("gives the same text for the same collections and time", () => {
    expect(toCalendar([collection], { now })).toBe(toCalendar([collection], { now }));
  });

  it("holds a component even when there is no collection", () => {
    const calendar = toCalendar([], { now });
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:/);
    expect(calendar).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/London\r\n/);
    expect(calendar).toMatch(/END:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
    expect(calendar).not.toContain("VEVENT");
  });

  describe("days", () => {
    it.each([
      ["2026-12-31", "20261231", "20270101"],
      ["2028-02-28", "20280228", "20280229"],
      ["2027-02-28", "20270228", "20270301"],
      // Clocks change in the night before and after.
      ["2027-03-28", "20270328", "20270329"],
      ["2026-10-25", "20261025", "20261026"],
    ])("ends %s on the day after", (date, start, end) => {
      const day = event({ date, originalDate: date });
      expect(day.get("DTSTART;VALUE=DATE")).toBe(start);
      expect(day.get("DTEND;VALUE=DATE")).toBe(end);
    });

    it.each([
      ["day", "9999-12-31"],
      ["week-commencing", "9999-12-27"],
    ] as const)(
      "leaves the end away that four digits of a year cannot say: %s, %s",
      (precision, date) => {
        const last = event({ date, originalDate: date, precision });
        expect(last.get("DTSTART;VALUE=DATE")).toBe(date.replaceAll("-", ""));
        expect([...last.keys()].filter((name) => name.startsWith("DTEND"))).toEqual([]);
      },
    );

    it.each(["2026-02-30", "2026-13-01", "27/11/2026", "2026-11-27T00:00:00Z", ""])(
      "refuses %j, which is no day",
      (date) => {
        expect(() => toCalendar([{ ...collection, date }], { now })).toThrow(RangeError);
      },
    );

    it.each([-1, 1.5, Number.NaN, 1e21])(
      "refuses revision %j, which is no sequence",
      (revision) => {
        expect(() => toCalendar([{ ...collection, revision }], { now })).toThrow(
          `collections[0].revision is no whole number from 0: ${revision}`,
        );
      },
    );

    it.each([null, {}, { id: "col-1" }])("refuses %j, which is no collection", (other) => {
      expect(() => toCalendar([collection, other as typeof collection], { now })).toThrow(
        "collections[1] is no Collection: it has no id or no authority",
      );
    });

    describe("in any zone", () => {
      const zone = process.env.TZ;
      afterEach(() => {
        if (zone === undefined) delete process.env.TZ;
        else process.env.TZ = zone;
      });

      it.each([
        ["Europe/London", 0],
        ["America/Los_Angeles", 480],
        ["Pacific/Kiritimati", -840],
        ["Pacific/Pago_Pago", 660],
        ["Asia/Kolkata", -330],
      ])("%s", (name, offset) => {
        const here = toCalendar([collection], { now });
        process.env.TZ = name;
        expect(new Date("2026-11-27T00:00:00Z").getTimezoneOffset()).toBe(offset);
        expect(toCalendar([collection], { now })).toBe(here);
      });
    });
  });

  describe("changes", () => {
    it("keeps the UID when a collection moves, and raises SEQUENCE", () => {
      const moved = event({
        id: "food-2026-12-25",
        date: "2026-12-27",
        originalDate: "2026-12-25",
        revision: 2,
        changeReason: "bank-holiday",
      });
      expect(moved.get("UID")).toBe("food-2026-12-25@e07000223.gss.localo.org");
      expect(moved.get("SEQUENCE")).toBe("2");
      expect(moved.get("DTSTART;VALUE=DATE")).toBe("20261227");
      expect(moved.get("DESCRIPTION")).toBe("Moved from Friday 25 December 2026.\\nBank holiday.");
    });

    it("takes the higher revision of two with one id", () => {
      const newer = { ...collection, revision: 3, date: "2026-11-28" };
      for (const both of [
        [collection, newer],
        [newer, collection],
      ]) {
        expect(events(toCalendar(both, { now })).map((one) => one.get("SEQUENCE"))).toEqual(["3"]);
      }
    });

    it("tells apart equal ids of two councils", () => {
      const other = { ...collection, authority: { ...authority, code: "E07000224" } };
      const uids = events(toCalendar([collection, other], { now })).map((one) => one.get("UID"));
      expect(new Set(uids).size).toBe(2);
    });

    it("keeps a cancelled collection", () => {
      const cancelled = event({ state: "cancelled", revision: 1 });
      expect(cancelled.get("STATUS")).toBe("CANCELLED");
      expect(cancelled.get("DESCRIPTION")).toBe("This collection is cancelled.");
    });

    it("puts a reason that it does not know in words", () => {
      expect(event({ changeReason: "street-party" }).get("DESCRIPTION")).toBe("Street party.");
    });
  });

  it("takes seven days where only the week is known, and says so", () => {
    const week = event({ date: "2026-11-23", precision: "week-commencing" }, { services });
    expect(week.get("DTSTART;VALUE=DATE")).toBe("20261123");
    expect(week.get("DTEND;VALUE=DATE")).toBe("20261130");
    expect(week.get("SUMMARY")).toBe("Food waste\\, weekly (one day this week)");
    expect(week.get("DESCRIPTION")).toContain("The council gives the week of this collection");
  });

  describe("titles", () => {
    it("come from the service, the label, the streams, in this order", () => {
      const streams: Collection["streams"] = ["food-garden", "glass"];
      const labelled = { streams, label: "Brown Bin" };
      expect(event(labelled, { services }).get("SUMMARY")).toBe("Food waste\\, weekly");
      expect(event(labelled).get("SUMMARY")).toBe("Brown Bin");
      expect(event({ streams }).get("SUMMARY")).toBe("Food and garden waste\\, Glass");
      expect(event({ streams: ["other"] }).get("SUMMARY")).toBe("Waste collection");
      expect(event().get("SUMMARY")).toBe("Waste collection");
    });

    it("may be Welsh", () => {
      const cy = { language: "cy" } as const;
      expect(event({}, { services, ...cy }).get("SUMMARY")).toBe("Gwastraff bwyd");
      expect(event({ streams: ["glass"] }, cy).get("SUMMARY")).toBe("Gwydr");
      const clinical = event({ serviceId: "clinical" }, { services, ...cy });
      expect(clinical.get("SUMMARY")).toBe("Casgliad gwastraff");
      expect(clinical.get("DESCRIPTION")).toBe("Clinical waste");
      expect(event({ originalDate: "2026-11-26" }, cy).get("DESCRIPTION")).toBe(
        "Symudwyd o ddydd Iau 26 Tachwedd 2026.",
      );
      expect(toCalendar([], { now, ...cy })).toContain("X-WR-CALNAME:Casgliadau biniau\r\n");
    });

    it("do not show on a locked phone what a stream says about people", () => {
      expect(event().get("CLASS")).toBeUndefined();
      const labelled = event({ streams: ["food", "clinical"], label: "Yellow sacks" });
      expect(labelled.get("SUMMARY")).toBe("Waste collection");
      expect(labelled.get("CLASS")).toBe("PRIVATE");
      const named = { serviceId: "clinical", precision: "week-commencing" } as const;
      const known = event({ ...named, originalDate: "2026-11-26" }, { services });
      expect(known.get("SUMMARY")).toBe("Waste collection (one day this week)");
      expect(known.get("CLASS")).toBe("PRIVATE");
      expect(known.get("DESCRIPTION")).toBe(
        "Clinical waste\\nThe council gives the week of this collection and not the day.\\nMoved from Thursday 26 November 2026.",
      );
    });
  });

  it("lets no text out of its property, and folds lines at 75 octets", () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    const nasty = fc.oneof(text, fc.constant("x\r\nEND:VEVENT\rATTENDEE:a\n\u0000\ud800;,\\"));
    fc.assert(
      fc.property(nasty, nasty, nasty, (label, name, id) => {
        const calendar = toCalendar([{ ...collection, label, id }], { now, name: `x${name}` });
        expect(calendar).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
        const lines = calendar.split("\r\n");
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        }
        const unfolded = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
        expect(unfolded).toHaveLength(21);
        expect(unfolded.map((line) => line.split(/[:;]/)[0]).slice(7, 9)).toEqual(["BEGIN", "UID"]);
      }),
    );
  });

  it("writes nothing about the property", () => {
    const calendar = toCalendar([{ ...collection, servicePointId: "100061398752" }], { now });
    expect(calendar).not.toContain("100061398752");
  });
});
