import type { Submission } from "@localo/core";
import {
  submissionOutcomeLabels as councilTaxOutcomes,
  submissionStatusLabels as councilTaxStatuses,
} from "@localo/council-tax/labels";
import {
  submissionOutcomeLabels as planningOutcomes,
  submissionStatusLabels as planningStatuses,
} from "@localo/planning/labels";
import {
  submissionOutcomeLabels as wasteOutcomes,
  submissionStatusLabels as wasteStatuses,
} from "@localo/waste/labels";
import type { DomainName } from "../domain-name.js";
import { type Moves, mayMove } from "./moves.js";

/** What can become of a domain's submissions. */
interface Life {
  /** The codes that its lists know. */
  readonly statuses: object;
  readonly outcomes: object;
  /** Statuses in which nothing happens any more. */
  readonly ends: readonly string[];
  /** What a supplier or staff may say after what. What waits for a payment or a decision waits for that. */
  readonly moves: Moves;
  /** Statuses in which a person can still take it back. */
  readonly withdrawable: readonly string[];
  /** How one that was taken back stands. */
  readonly withdrawn: string;
}

const WASTE_ENDS = [
  ...["completed", "partially-completed", "not-completed"],
  ...["rejected", "cancelled", "referred"],
];
const COUNCIL_TAX_ENDS = ["completed", "rejected", "cancelled", "referred"];

const lives: Readonly<Record<DomainName, Life>> = {
  waste: {
    statuses: wasteStatuses,
    outcomes: wasteOutcomes,
    ends: WASTE_ENDS,
    moves: {
      submitted: ["accepted", "needs-information", "scheduled", "in-progress", ...WASTE_ENDS],
      accepted: ["needs-information", "scheduled", "in-progress", ...WASTE_ENDS],
      scheduled: ["needs-information", "in-progress", ...WASTE_ENDS],
      "in-progress": ["needs-information", "scheduled", ...WASTE_ENDS],
      "needs-information": ["accepted", "scheduled", "in-progress", "rejected", "cancelled"],
      "awaiting-approval": ["needs-information"],
    },
    withdrawable: [
      ...["submitted", "accepted", "scheduled", "needs-information"],
      ...["awaiting-payment", "awaiting-approval"],
    ],
    withdrawn: "cancelled",
  },
  planning: {
    statuses: planningStatuses,
    outcomes: planningOutcomes,
    ends: ["accepted", "rejected", "withdrawn", "referred"],
    moves: {
      submitted: ["needs-information", "in-progress", "accepted", "rejected", "referred"],
      "in-progress": ["needs-information", "accepted", "rejected", "referred"],
      "needs-information": ["in-progress", "accepted", "rejected"],
      "awaiting-payment": ["in-progress", "rejected"],
    },
    withdrawable: ["submitted", "awaiting-payment", "needs-information", "in-progress"],
    withdrawn: "withdrawn",
  },
  "council-tax": {
    statuses: councilTaxStatuses,
    outcomes: councilTaxOutcomes,
    ends: COUNCIL_TAX_ENDS,
    moves: {
      submitted: [
        ...["accepted", "needs-information", "in-progress", "awaiting-agency"],
        ...COUNCIL_TAX_ENDS,
      ],
      accepted: ["needs-information", "in-progress", "awaiting-agency", ...COUNCIL_TAX_ENDS],
      "in-progress": ["needs-information", "awaiting-agency", ...COUNCIL_TAX_ENDS],
      "awaiting-agency": ["needs-information", "in-progress", ...COUNCIL_TAX_ENDS],
      "needs-information": ["accepted", "in-progress", "rejected", "cancelled"],
    },
    withdrawable: ["submitted", "accepted", "needs-information"],
    withdrawn: "cancelled",
  },
};

const DONE = ["completed", "partially-completed", "not-completed"];

/** Submissions with a life of their own, of which a supplier says the work only. */
const worked: Readonly<Record<string, Moves>> = {
  "bulky-booking": { scheduled: ["in-progress", ...DONE], "in-progress": DONE },
  "garden-subscription": {},
  "garden-renewal": {},
};

/** Whether a domain has such a status. */
export function isStatus(domain: DomainName, status: string): boolean {
  return Object.hasOwn(lives[domain].statuses, status);
}

/** Whether a domain has such an outcome. */
export function isOutcome(domain: DomainName, outcome: string): boolean {
  return Object.hasOwn(lives[domain].outcomes, outcome);
}

/** Whether something may still happen in a status. */
export function phaseOf(domain: DomainName, status: string): Submission["phase"] {
  return lives[domain].ends.includes(status) ? "closed" : "open";
}

/** Whether a supplier or staff may say of an open submission that it stands so now. */
export function mayFollow(
  domain: DomainName,
  { type, status: from }: { readonly type: string; readonly status: string },
  to: string,
): boolean {
  const moves = worked[type] ?? lives[domain].moves;
  return moves[from] !== undefined && mayMove(moves, from, to);
}

/** Whether a person can take back what stands so. */
export function isWithdrawable(domain: DomainName, status: string): boolean {
  return lives[domain].withdrawable.includes(status);
}

/** How a submission stands that was taken back. */
export function withdrawnStatus(domain: DomainName): string {
  return lives[domain].withdrawn;
}
