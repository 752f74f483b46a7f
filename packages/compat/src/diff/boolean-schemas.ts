import type { Pair } from "./pair.js";

/**
 * Whether one of the two is `true` or comes down to `false` (Core §4.3.2): it takes everything or nothing,
 * and no keyword tells more of what happened.
 */
export function compareBooleans(pair: Pair): boolean {
  const { before, after, relation } = pair;
  const { anything, nothing } = relation.make;
  const parts = {
    before: relation.before.node(before.place),
    after: relation.after.node(after.place),
  };
  if (parts.after === nothing) pair.edit("nothing-allowed", "takes no value any more", { parts });
  else if (parts.before === nothing)
    pair.edit("something-allowed", "takes values, and took none", { parts });
  else if (parts.before === anything && before.always === true) {
    pair.edit("schema-constrained", "could be anything, and cannot now", { parts });
  } else if (parts.after === anything && after.always === true) {
    pair.edit("schema-freed", "may be anything now", { parts });
  } else return false;
  return true;
}
