import { matchedBranches } from "./branches.js";
import type { Context } from "./context.js";
import type { Pair } from "./pair.js";
import { compareSubschema } from "./subschema.js";

/** The keywords that hold a list of branches, and how their rules begin. */
const combinations = { anyOf: "any-of", oneOf: "one-of", allOf: "all-of" } as const;

/** What is below `not` narrows where the whole widens. */
const reversed = { same: "reversed", reversed: "same", either: "either" } as const;

/** `anyOf`, `oneOf`, `allOf` and `not`. */
export function compareCombinations(pair: Pair): void {
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const [a, b] = [pair.before.lists.get(keyword), pair.after.lists.get(keyword)];
    if (a === undefined && b === undefined) continue;
    if (keyword === "allOf" || (a !== undefined && b !== undefined)) {
      compareBranches(pair, keyword);
      continue;
    }
    const added = a === undefined;
    pair.edit(
      `${combinations[keyword]}-${added ? "added" : "removed"}`,
      added ? "must be one of some alternatives" : "need not be one of some alternatives",
      { keyword, parts: pair.parts([keyword]) },
    );
  }
  compareSubschema(pair, "not", "not-added", "not-removed", {
    ...pair.context,
    sense: reversed[pair.context.sense],
    whole: undefined,
  });
}

function compareBranches(pair: Pair, keyword: keyof typeof combinations): void {
  const id = combinations[keyword];
  const { before, after, context, relation } = pair;
  const { pairs, gone, come } = matchedBranches(
    relation,
    before.lists.get(keyword) ?? [],
    after.lists.get(keyword) ?? [],
  );
  const inner: Context = {
    ...context,
    ...(keyword === "oneOf" ? { sense: "either" as const } : {}),
    whole: keyword === "allOf" ? context.whole : undefined,
  };
  for (const [one, other] of pairs) pair.walk.compare(one, other, inner);
  for (const index of gone.keys())
    pair.edit(
      `${id}-branch-removed`,
      keyword === "allOf" ? "no longer has to meet a condition" : "lost an alternative",
      { keyword, token: index, parts: pair.parts([keyword]), only: "before" },
    );
  for (const index of come.keys())
    pair.edit(
      `${id}-branch-added`,
      keyword === "allOf" ? "must meet a further condition" : "has a further alternative",
      { keyword, token: index, parts: pair.parts([keyword]), only: "after" },
    );
}
