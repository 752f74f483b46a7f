import type { Appeal } from "@localo/planning";

const ORDER = ["lodgedDate", "validatedDate", "startedDate", "decisionDate"] as const;

/** The member of appeals that is before one that it follows; `undefined` where all are in order. */
export function appealDaysCrossed(appeals: readonly Appeal[] = []): string | undefined {
  for (const [index, appeal] of appeals.entries()) {
    const there = ORDER.filter((name) => appeal[name] !== undefined);
    const wrong = there.find((name, place) => {
      const before = there[place - 1];
      return before !== undefined && (appeal[name] ?? "") < (appeal[before] ?? "");
    });
    if (wrong !== undefined) return `appeals/${index}/${wrong}`;
  }
  return undefined;
}
