import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../policy/default-policy.js";
import { instant } from "../time/london.js";
import { reportWindow } from "./report-window.js";
import { workingDaysOf } from "./working-days.js";

const workingDays = workingDaysOf("england-and-wales");
const windowOf = (
  date: string,
  serviceId = "residual",
  precision: "day" | "week-commencing" = "day",
) => reportWindow({ date, serviceId, precision }, defaultPolicy, workingDays);

describe("window of a report", () => {
  it("ends with the second working day", () => {
    const { closesAt, end } = windowOf("2026-11-27");
    expect(instant(closesAt)).toBe("2026-12-01T23:59:59+00:00");
    expect(end.toISOString()).toBe("2026-12-02T00:00:00.000Z");
  });

  it("steps over bank holidays inside it", () => {
    expect(instant(windowOf("2026-12-24").closesAt)).toBe("2026-12-30T23:59:59+00:00");
    expect(instant(windowOf("2026-04-02").closesAt)).toBe("2026-04-08T23:59:59+01:00");
  });

  it("keeps local time over a clock change", () => {
    expect(instant(windowOf("2026-03-27").closesAt)).toBe("2026-03-31T23:59:59+01:00");
    expect(windowOf("2026-10-23").end.toISOString()).toBe("2026-10-28T00:00:00.000Z");
  });

  it("has the service's own numbers", () => {
    const { closesAt, opensAt } = windowOf("2026-11-27", "garden");
    expect(instant(closesAt)).toBe("2026-11-30T23:59:59+00:00");
    expect(opensAt?.toISOString()).toBe("2026-11-27T17:00:00.000Z");
  });

  it("begins when the week is over where only the week is known", () => {
    const { closesAt, opensAt } = windowOf("2026-11-23", "residual", "week-commencing");
    expect(opensAt?.toISOString()).toBe("2026-11-29T16:00:00.000Z");
    expect(instant(closesAt)).toBe("2026-12-01T23:59:59+00:00");
  });

  it("opens at no set hour where the policy names none", () => {
    const { missedCollection, ...rest } = defaultPolicy;
    const policy = { ...rest, missedCollection: { windowWorkingDays: 0, blockingEffects: [] } };
    const { closesAt, opensAt } = reportWindow(
      { date: "2026-11-27", serviceId: "garden", precision: "day" },
      policy,
      workingDays,
    );
    expect(missedCollection.reportableFromTime).toBe("16:00");
    expect(opensAt).toBeUndefined();
    expect(instant(closesAt)).toBe("2026-11-27T23:59:59+00:00");
  });
});
