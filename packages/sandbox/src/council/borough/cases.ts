import type { Case } from "./case.js";
import { dateCases } from "./cases/dates.js";
import { flatCases } from "./cases/flats.js";
import { householdCases } from "./cases/households.js";
import { reportCases } from "./cases/reports.js";

/** Every case of the borough, in the order in which the sandbox shows them. */
export const cases: readonly Case[] = [
  ...reportCases,
  ...flatCases,
  ...dateCases,
  ...householdCases,
];

/** The id of the round that a case has for itself. */
export function caseRoundId({ uprn }: Pick<Case, "uprn">): string {
  return `case-${uprn}`;
}
