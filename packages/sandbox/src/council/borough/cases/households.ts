import type { Case } from "../case.js";
import { knownUprns } from "../known-uprns.js";

/** What a household has, and who may see it. */
export const householdCases: readonly Case[] = [
  {
    uprn: knownUprns.outOfSeason,
    title: "Garden waste out of season",
    description:
      "The household pays for both garden services. One runs from March to November, the other in winter, so that one always rests. No dates is no error.",
    look: "services",
    officer: true,
    household: { garden: "whole-year" },
  },
  {
    uprn: knownUprns.notSubscribed,
    title: "A household without a garden subscription",
    description:
      "Anyone sees when the garden round comes, and only with a key that this household has not subscribed.",
    look: "services",
    officer: true,
    household: { garden: "no" },
  },
  {
    uprn: knownUprns.clinical,
    title: "Clinical waste and help with the bins",
    description: "Both say something of who lives here. Without a key neither can be seen.",
    look: "services",
    officer: true,
    household: { clinical: true, assisted: true },
  },
  {
    uprn: knownUprns.suspended,
    title: "A service that has stopped for a time",
    description: "The household's recycling is suspended.",
    look: "services",
    household: { standings: { recycling: "suspended" } },
  },
  {
    uprn: knownUprns.noSchedule,
    title: "A service without dates",
    description: "Food waste is promised to this new house, and no dates are planned.",
    look: "services",
    household: { standings: { food: "no-schedule" } },
  },
  {
    uprn: knownUprns.business,
    title: "A business",
    description: "The council collects from households only.",
    look: "eligibility?type=missed-collection",
    household: { kind: "business" },
  },
];
