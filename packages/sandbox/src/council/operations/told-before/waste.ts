import { knownStreets } from "../../borough/streets.js";
import { amblefordshire } from "../../policy/authority.js";
import type { ToldBefore } from "./told-before.js";

const report = { category: "spillage", location: { usrn: knownStreets.orchardLane } };

/** What residents told waste. */
export const toldWaste: readonly ToldBefore[] = [
  {
    id: "sub-before-spillage",
    domain: "waste",
    type: "street-report",
    title: "A report that the county has now",
    description: "The county keeps the highways: a spillage is passed on to it (referredTo).",
    minutesAgo: 90,
    subject: report,
    sent: { ...report, description: "Oil across the road, at the bend." },
    referredTo: {
      kind: "other-authority",
      authority: amblefordshire,
      url: "https://www.amblefordshire.example/report",
    },
    steps: [],
  },
];
