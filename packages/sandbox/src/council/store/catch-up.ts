import type { PGlite } from "@electric-sql/pglite";
import { discreet } from "./discreet.js";
import { hasDueSteps, takeDueSteps } from "./due-steps.js";

/** Does what the back office would have done by now, all or nothing. */
export async function catchUp(db: PGlite, now: Date): Promise<void> {
  if (!(await hasDueSteps(discreet(db), now))) return;
  await db.transaction((tx) => takeDueSteps(discreet(tx), now));
}
