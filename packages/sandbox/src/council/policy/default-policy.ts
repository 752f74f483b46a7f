import type { WastePolicy } from "@localo/waste";
import { ambleford, amblefordshire } from "./authority.js";

/**
 * The rules of the sandbox where no others are given: those that councils have most often. The borough's
 * highlighted cases hold for windows of 1 to 5 working days.
 */
export const defaultPolicy: WastePolicy = {
  authority: ambleford,
  bankHolidayDivision: "england-and-wales",
  missedCollection: {
    windowWorkingDays: 2,
    reportableFromTime: "16:00",
    blockingEffects: ["blocks-report"],
    serviceRules: [{ serviceId: "garden", windowWorkingDays: 1, reportableFromTime: "17:00" }],
  },
  containers: {
    maximums: [
      { containerTypeId: "bin-240-residual", maximum: 1 },
      { containerTypeId: "bin-240-recycling", maximum: 2 },
      { containerTypeId: "box-55-paper", maximum: 2 },
      { containerTypeId: "box-40-glass", maximum: 2 },
      { containerTypeId: "caddy-23-food", maximum: 2 },
      { containerTypeId: "caddy-5-kitchen", maximum: 2 },
      { containerTypeId: "bin-240-garden", maximum: 3 },
    ],
    openRequestsPerType: 1,
  },
  streets: {
    anonymousAllowed: true,
    referredCategories: ["spillage", "weeds"].map((category) => ({
      category,
      authority: amblefordshire,
      url: "https://www.amblefordshire.example/report",
    })),
  },
};
