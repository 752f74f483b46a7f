import type { Transaction } from "@electric-sql/pglite";
import type { PlanningOperationTypes, PlanningPolicy } from "@localo/planning";
import type { Implementation } from "@localo/runtime/server";
import type { Office } from "../../office.js";
import type { RegisterRules } from "../../rules/application-view.js";
import { dayOf } from "../../time/london.js";

/** What every operation of planning works with. */
export interface PlanningOffice extends Office {
  readonly planning: PlanningPolicy;
}

/** What implements an operation of planning. */
export type PlanningOperation<Id extends keyof PlanningOperationTypes> = Implementation<
  PlanningOperationTypes[Id],
  Transaction
>;

/** What the register reckons with today. */
export function registerRules({ authority, now, planning }: PlanningOffice): RegisterRules {
  const untilDecision = planning.comments.acceptedUntilDecision;
  return { authority, untilDecision, today: dayOf(now()) };
}

/** Says that the register does not have an application. */
export const unknownApplication = {
  detail: "There is no such application on the register. Search for it by its reference.",
} as const;
