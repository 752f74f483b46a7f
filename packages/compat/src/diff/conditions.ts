import type { Parsed } from "../schema/parsed.js";
import type { Pair } from "./pair.js";
import { compareSubschema } from "./subschema.js";

const keywords = ["if", "then", "else"];

/** `if`, `then` and `else`. */
export function compareConditions(pair: Pair): void {
  const { before, after, context, relation } = pair;
  if (!hasCondition(before) && !hasCondition(after)) return;
  const parts = pair.parts(keywords);
  if (!hasCondition(before) || !hasCondition(after)) {
    const added = hasCondition(after);
    pair.edit(
      added ? "conditional-added" : "conditional-removed",
      added ? "must meet a condition in some cases" : "meets no condition in some cases any more",
      { keyword: "if", parts },
    );
    return;
  }
  const [a, b] = [before.single.get("if"), after.single.get("if")];
  if (a !== undefined && b !== undefined && relation.before.node(a) !== relation.after.node(b)) {
    pair.edit("conditional-changed", "meets a condition in other cases", { keyword: "if", parts });
  }
  for (const keyword of ["then", "else"] as const) {
    compareSubschema(
      pair,
      keyword,
      "conditional-added",
      "conditional-removed",
      { ...context, whole: undefined },
      keywords,
    );
  }
}

/** Whether `if` has something that depends on it. */
function hasCondition({ single }: Parsed): boolean {
  return single.has("if") && (single.has("then") || single.has("else"));
}
