import { isDeepStrictEqual } from "node:util";
import type { Decision } from "@localo/planning";

/** When a decision changed last, by its id. */
export type DecisionChanges = Readonly<Record<string, DecisionChange>>;

/** What became of a decision: as an RFC 3339 moment, when it changed last, and whether it went then. */
interface DecisionChange {
  readonly changedAt: string;
  readonly withdrawn?: true;
}

/** How an application's decisions stood before. */
interface Before {
  readonly decisions: readonly Decision[] | undefined;
  readonly changes: DecisionChanges;
}

/** When each decision changed last, where an application has these now. */
export function decisionChanges(
  decisions: readonly Decision[] | undefined = [],
  at: Date,
  before: Before = { decisions: [], changes: {} },
): DecisionChanges {
  const changedAt = at.toISOString();
  const was = new Map((before.decisions ?? []).map((one) => [one.id, one]));
  const gone = Object.entries(before.changes).map(([id, change]) => [
    id,
    change.withdrawn ? change : { changedAt, withdrawn: true },
  ]);
  const here = decisions.map((one) => {
    const known = isDeepStrictEqual(one, was.get(one.id)) ? before.changes[one.id] : undefined;
    return [one.id, known ?? { changedAt }];
  });
  return Object.fromEntries([...gone, ...here]);
}
