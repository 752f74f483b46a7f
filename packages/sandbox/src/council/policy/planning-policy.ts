import type { PlanningPolicy } from "@localo/planning";

/**
 * The sandbox's rules for planning, but for whose they are. The consultation periods are those of article
 * 15 and 18 of the Development Management Procedure (England) Order 2015 and of the EIA Regulations 2017.
 */
export const planningPolicy: Omit<PlanningPolicy, "authority"> = {
  comments: {
    acceptedUntilDecision: false,
    authorNamePublished: true,
    authorAddressPublished: false,
    consultationPeriods: [
      { kind: "neighbour-letter", days: 21, publicHolidaysCounted: true },
      { kind: "press-notice", days: 14, publicHolidaysCounted: false },
      { kind: "environmental-statement", days: 30, publicHolidaysCounted: true },
    ],
  },
  applications: {
    types: ["hh", "full", "lbc", "prior-approval"],
    feePayableDays: 28,
    documentsUntilDecision: true,
  },
};
