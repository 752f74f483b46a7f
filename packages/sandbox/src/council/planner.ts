import type { PGlite } from "@electric-sql/pglite";
import type { Plan } from "./borough/plan.js";
import type { CouncilSummary } from "./council.js";
import type { Office } from "./office.js";
import { planOnce } from "./store/replan.js";
import { summarise } from "./summary.js";
import { dayOf } from "./time/london.js";

/**
 * Keeps the borough planned for the day that it is: plans anew where another day has come, and whoever
 * asks meanwhile waits for it.
 * @returns asks for the day's plan, and tells what the borough holds then
 */
export function plannerOf(
  db: PGlite,
  {
    authority,
    now,
    policy,
    workingDays,
  }: Pick<Office, "authority" | "now" | "policy" | "workingDays">,
  seed: number,
  makePlan: (today: string) => Plan,
): () => Promise<CouncilSummary> {
  let planned: { readonly name: string; readonly summary: Promise<CouncilSummary> } | undefined;
  const planFor = async (today: string, name: string) => {
    await planOnce(db, name, workingDays, () => makePlan(today));
    return summarise(db, authority, seed, now());
  };
  return async () => {
    const today = dayOf(now());
    const name = [today, policy.bankHolidayDivision].join(" ");
    if (planned?.name !== name) {
      const summary = planFor(today, name);
      planned = { name, summary };
      // What failed is tried again by who asks next.
      summary.catch(() => {
        planned = undefined;
      });
    }
    return planned.summary;
  };
}
