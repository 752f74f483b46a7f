import { canonical, isDeeperThan, isEqual } from "../json/json.js";
import { listed } from "../schema/parsed.js";
import type { Pair } from "./pair.js";
import { shown } from "./shown.js";

/** `enum` and `const`: the values that are listed. */
export function compareValues(pair: Pair): void {
  for (const keyword of ["enum", "const"] as const) {
    const [a, b] = [listed(pair.before, keyword), listed(pair.after, keyword)];
    if (a === undefined && b === undefined) continue;
    const parts = pair.parts([keyword]);
    if (a === undefined || b === undefined) {
      const rule = `${keyword}-${a === undefined ? "added" : "removed"}`;
      const says = a === undefined ? `must be ${shown(b ?? [])}` : `may be more than ${shown(a)}`;
      pair.edit(rule, says, { keyword, parts });
      continue;
    }
    const [gone, come] = differences(a, b);
    if (keyword === "const") {
      if (gone.length > 0)
        pair.edit("const-changed", `must be ${shown(b)}, and was ${shown(a)}`, { keyword, parts });
      continue;
    }
    if (gone.length > 0)
      pair.edit("enum-value-removed", `can no longer be ${shown(gone)}`, { keyword, parts });
    if (come.length > 0)
      pair.edit("enum-value-added", `can also be ${shown(come)}`, { keyword, parts });
  }
}

/** The values that are only before and only after. */
function differences(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly [gone: unknown[], come: unknown[]] {
  if (isDeeperThan(before, 200) || isDeeperThan(after, 200)) {
    return isEqual(before, after) ? [[], []] : [[...before], [...after]];
  }
  const [a, b] = [before, after].map(
    (values) => new Map(values.map((value) => [canonical(value), value])),
  );
  const missing = (from?: Map<string, unknown>, other?: Map<string, unknown>) =>
    [...(from ?? [])].filter(([key]) => !other?.has(key)).map(([, value]) => value);
  return [missing(a, b), missing(b, a)];
}
