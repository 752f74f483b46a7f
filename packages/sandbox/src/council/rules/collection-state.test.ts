import { describe, expect, it } from "vitest";
import { lastDayOf, stateAt } from "./collection-state.js";

const day = { date: "2026-11-27", precision: "day", knowsState: true } as const;
const at = (time: string) => new Date(`2026-11-27T${time}:00Z`);

describe("state of a collection", () => {
  it("goes from scheduled through in progress to completed", () => {
    expect(stateAt(day, new Date("2026-11-26T23:59:59Z"))).toBe("scheduled");
    expect(stateAt(day, at("05:59"))).toBe("scheduled");
    expect(stateAt(day, at("06:00"))).toBe("in-progress");
    expect(stateAt(day, at("14:30"))).toBe("completed");
  });

  it("is unknown from its day on where the back office does not say", () => {
    const unknown = { ...day, knowsState: false };
    expect(stateAt(unknown, new Date("2026-11-26T12:00:00Z"))).toBe("scheduled");
    expect(stateAt(unknown, at("00:00"))).toBe("unknown");
    expect(stateAt({ ...unknown, state: "completed" }, at("12:00"))).toBe("unknown");
  });

  it("is what went wrong, once the day has come", () => {
    const delayed = { ...day, state: "delayed" };
    expect(stateAt(delayed, new Date("2026-11-26T12:00:00Z"))).toBe("scheduled");
    expect(stateAt(delayed, at("00:30"))).toBe("delayed");
    expect(stateAt({ ...day, state: "cancelled" }, new Date("2026-11-20T12:00:00Z"))).toBe(
      "cancelled",
    );
  });

  it("takes the whole week where only the week is known", () => {
    const week = { date: "2026-11-23", precision: "week-commencing", knowsState: true } as const;
    expect(lastDayOf(week)).toBe("2026-11-29");
    expect(stateAt(week, at("12:00"))).toBe("in-progress");
    expect(stateAt(week, new Date("2026-11-29T14:30:00Z"))).toBe("completed");
  });
});
