import type { CouncilTaxPolicy } from "@localo/council-tax";

/** The sandbox's rules for council tax, but for whose they are: those that councils have most often. */
export const councilTaxPolicy: Omit<CouncilTaxPolicy, "authority"> = {
  nation: "england",
  changes: { daysAhead: 14, daysBehind: 365, dutyDays: 21 },
  accountNumber: {
    pattern: "^[0-9]{10}$",
    example: "7000421936",
    hint: {
      en: "10 digits, at the top right of your bill",
      cy: "10 digid, ar frig eich bil ar y dde",
    },
  },
  directDebit: { payDays: [1, 15, 28], instalments: [10, 12] },
  arrangements: { recoveryStages: ["none", "reminder", "final-notice"], daysAhead: 28 },
  evidence: [
    { kind: "exemption", nation: "england", codes: ["N", "U"] },
    { kind: "disregard", nation: "england", codes: ["student", "apprentice"] },
  ],
};
