import { PASSED_ON } from "../council-tax/notify-move.js";
import { usualSteps } from "../council-tax/steps.js";
import type { ToldBefore } from "./told-before.js";

const HOUR = 60;
const DAY = 24 * HOUR;

const person = (fullName: string) => ({
  kind: "person",
  person: { name: { kind: "full", fullName }, contact: { email: "resident@example.com" } },
});
const maeve = person("Maeve Quigley");
const home = { line1: "1 Orchard Lane", town: "Ambleford", postcode: "AM1 1AA" };
const base = {
  authority: { scheme: "gss", code: "E07000999" },
  requester: { role: "liable-person", ...maeve },
  property: home,
};

/** What residents told council tax. */
export const toldCouncilTax: readonly ToldBefore[] = [
  {
    id: "sub-before-joint-move",
    domain: "council-tax",
    type: "move",
    title: "A joint move from another council's area",
    description:
      "Two tenants have moved in together. The council that they left has it too (referredTo), and this one goes on with it minutes later.",
    minutesAgo: 7,
    sent: {
      ...base,
      direction: "in",
      joining: { address: home, firstDate: "2026-04-01", occupancy: "main-home" },
      leaving: {
        address: { line1: "4 Station Road", town: "Bexbridge", postcode: "BX2 3DE" },
        lastDate: "2026-04-05",
      },
      tenure: "private-tenant",
      parties: [
        { role: "liable", ...maeve },
        { role: "liable", ...person("Idris Okafor") },
      ],
    },
    steps: [PASSED_ON, ...usualSteps("account-updated")],
  },
  {
    id: "sub-before-refund",
    domain: "council-tax",
    type: "refund",
    title: "A refund that the council has a question about",
    description: "It waits for what the resident is asked for (POST …/information).",
    minutesAgo: 2 * DAY,
    sent: {
      ...base,
      accountNumber: "7000421936",
      reason: "moved-out",
      payTo: { kind: "original-method" },
    },
    steps: [
      { minutes: 10, status: "accepted", givesReference: true },
      {
        minutes: DAY,
        status: "needs-information",
        message: {
          en: "Tell us the day on which the account was paid.",
          cy: "Dywedwch wrthym ar ba ddiwrnod y talwyd y cyfrif.",
        },
      },
    ],
  },
  {
    id: "sub-before-discount",
    domain: "council-tax",
    type: "single-person-discount",
    title: "A discount that is decided tomorrow",
    description: "The back office has it, and is done a day after it came.",
    minutesAgo: 2 * HOUR,
    sent: { ...base, action: "apply", fromDate: "2026-04-01", mainResidence: true },
    steps: usualSteps("granted"),
  },
];
