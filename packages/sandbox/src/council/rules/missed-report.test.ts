import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/default-policy.js";
import { type MissedReportFacts, missedReport } from "./missed-report.js";
import { workingDaysOf } from "./working-days.js";

const workingDays = workingDaysOf("england-and-wales");
const friday = {
  standing: "active",
  date: "2026-11-27",
  precision: "day",
  serviceId: "residual",
  state: "completed",
} as const;
const ordinary: MissedReportFacts = { household: true, standing: "active", visit: friday };

function answer(facts: Partial<MissedReportFacts>, now = "2026-11-27T17:00:00Z") {
  return missedReport(
    { ...ordinary, ...facts },
    { policy: defaultPolicy, workingDays, now: new Date(now) },
  );
}
function reason(facts: Partial<MissedReportFacts>, now?: string) {
  const eligibility = answer(facts, now);
  return eligibility.eligible ? "eligible" : eligibility.reason;
}

describe("report of a missed collection", () => {
  it("is taken once the round is finished, and tells until when", () => {
    expect(answer({})).toEqual({
      eligible: true,
      message: {
        en: "Report it by the end of Tuesday 1 December.",
        cy: "Rhowch wybod erbyn diwedd dydd Mawrth 1 Rhagfyr.",
      },
      closesAt: "2026-12-01T23:59:59+00:00",
    });
  });

  it("is taken to the last moment of the window and no longer", () => {
    expect(reason({}, "2026-12-01T23:59:59.999Z")).toBe("eligible");
    expect(reason({}, "2026-12-02T00:00:00Z")).toBe("window-closed");
    expect(answer({}, "2026-12-02T00:00:00Z").closesAt).toBe("2026-12-01T23:59:59+00:00");
  });

  it.each([
    [undefined, "no-service"],
    ["not-subscribed", "not-subscribed"],
    ["suspended", "no-service"],
    ["no-schedule", "window-closed"],
  ] as const)(
    "is of the day of the visit: what came to be %s since makes no difference",
    (standing, after) => {
      expect(reason({ standing }, "2026-12-01T23:59:59.999Z")).toBe("eligible");
      expect(reason({ standing }, "2026-12-02T00:00:00Z")).toBe(after);
    },
  );

  it("is not taken of a visit before the property had the service", () => {
    const visit = { ...friday, standing: "not-subscribed" } as const;
    expect(reason({ visit })).toBe("too-early");
    expect(reason({ visit, standing: "not-subscribed" })).toBe("not-subscribed");
  });

  it("counts a bank holiday inside the window as no day", () => {
    const visit = { ...friday, date: "2026-12-24" };
    expect(reason({ visit }, "2026-12-30T23:59:00Z")).toBe("eligible");
    expect(reason({ visit }, "2026-12-31T00:00:00Z")).toBe("window-closed");
  });

  it("ends by local time when summer time begins inside the window", () => {
    const visit = { ...friday, date: "2026-03-27" };
    expect(reason({ visit }, "2026-03-31T22:59:59Z")).toBe("eligible");
    expect(reason({ visit }, "2026-03-31T23:00:00Z")).toBe("window-closed");
  });

  it.each([
    ["property-ineligible", { household: false }],
    ["no-service", { standing: undefined, visit: undefined }],
    ["no-service", { standing: "suspended", visit: undefined }],
    ["not-subscribed", { standing: "not-subscribed", visit: undefined }],
    ["out-of-season", { outOfSeasonUntil: "2027-03-01", visit: undefined }],
    ["too-early", { visit: undefined, nextDate: "2026-12-04" }],
    ["too-early", { visit: undefined }],
    ["too-early", { visit: { ...friday, state: "scheduled" } }],
    ["too-early", { visit: { ...friday, state: "cancelled" } }],
    ["round-in-progress", { visit: { ...friday, state: "in-progress" } }],
    ["delayed", { visit: { ...friday, state: "delayed" } }],
    ["event-recorded", { blockingEvent: {} }],
    ["already-reported", { openReport: {} }],
    ["eligible", { visit: { ...friday, state: "partially-completed" } }],
    ["eligible", { visit: { ...friday, state: "not-completed" } }],
  ] satisfies [string, Partial<MissedReportFacts>][])("says %s", (expected, facts) => {
    expect(reason(facts)).toBe(expected);
  });

  it("opens at the policy's hour where nobody knows how the round stands", () => {
    const visit = { ...friday, state: "unknown" };
    expect(reason({ visit }, "2026-11-27T15:59:59Z")).toBe("too-early");
    expect(answer({ visit }, "2026-11-27T15:59:59Z").opensAt).toBe("2026-11-27T16:00:00+00:00");
    expect(reason({ visit }, "2026-11-27T16:00:00Z")).toBe("eligible");
  });

  it("waits for the end of the week where only the week is known", () => {
    const visit = { ...friday, date: "2026-11-23", precision: "week-commencing", state: "unknown" };
    const week: Partial<MissedReportFacts> = { visit: { ...visit, precision: "week-commencing" } };
    expect(reason(week, "2026-11-27T17:00:00Z")).toBe("too-early");
    expect(reason(week, "2026-11-29T16:00:00Z")).toBe("eligible");
  });

  it("takes the last visit of a season for as long as its window is open", () => {
    const facts = {
      outOfSeasonUntil: "2027-03-01",
      visit: { ...friday, serviceId: "garden", date: "2026-11-30" },
    };
    expect(reason(facts, "2026-12-01T12:00:00Z")).toBe("eligible");
    expect(reason(facts, "2026-12-02T12:00:00Z")).toBe("out-of-season");
  });

  it("says what the crew wrote, and when the crew is to come back", () => {
    expect(answer({ blockingEvent: { message: { en: "Food was in it." } } }).message?.en).toBe(
      "Food was in it.",
    );
    expect(answer({ openReport: { expectedByDate: "2026-12-01" } }).message?.en).toContain(
      "Tuesday 1 December",
    );
    expect(reason({ openReport: {} }, "2026-12-09T12:00:00Z")).toBe("already-reported");
  });
});
