import type { WastePolicy } from "@localo/waste";
import type { Answerer } from "../rules/answerer.js";
import { answererOf } from "../rules/street-report.js";
import type { Queryable } from "../store/database.js";
import { answererAt, type ProblemPlace } from "../store/place-responsibilities.js";

/** Who answers in the council's place, at this place or everywhere; `undefined` where the council does. */
export async function whoAnswers(
  db: Queryable,
  category: string,
  place: ProblemPlace,
  policy: WastePolicy,
): Promise<Answerer | undefined> {
  return (await answererAt(db, category, place)) ?? answererOf(category, policy);
}
