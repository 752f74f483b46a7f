import type { WastePolicy } from "@localo/waste";
import { ambleford, amblefordshire } from "./authority.js";

const pounds = (amount: number) => ({ amountPence: amount * 100, currency: "GBP" }) as const;

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
  bulky: {
    maximumItems: 5,
    pricing: { kind: "per-item", price: pounds(15), minimum: pounds(30) },
    popsSurcharge: pounds(5),
    slotHoldMinutes: 15,
    maximumExtensions: 2,
    bookingCutOff: { workingDays: 1, time: "12:00" },
    amendmentCutOff: { workingDays: 2, time: "12:00" },
    cancellationCutOff: { workingDays: 2, time: "12:00" },
    cancellationRefund: "full",
    latePayment: "new-slot",
  },
  garden: {
    serviceId: "garden",
    term: "twelve-months",
    renewalOpensDays: 42,
    renewalClosesDays: 14,
    firstContainerPrice: pounds(55),
    furtherContainerPrice: pounds(30),
    deliveryPrice: pounds(10),
    maximumContainers: 3,
    coolingOffDays: 14,
    cancellationRefund: "unused-part",
  },
  assisted: { maximumMonths: 24, decisionWorkingDays: 10, evidenceRequired: false },
  clinical: { referralRequired: true, decisionWorkingDays: 5 },
  streets: {
    anonymousAllowed: true,
    referredCategories: ["spillage", "weeds"].map((category) => ({
      category,
      authority: amblefordshire,
      url: "https://www.amblefordshire.example/report",
    })),
  },
};
