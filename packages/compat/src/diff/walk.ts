import type { Relation } from "../proof/relation.js";
import { nameOf } from "../proof/shared.js";
import type { Place } from "../schema/place.js";
import { compareArrays } from "./arrays.js";
import { compareBooleans } from "./boolean-schemas.js";
import { compareCombinations } from "./combinations.js";
import { compareConditions } from "./conditions.js";
import { asked, type Context, type Edit } from "./context.js";
import { compareCounts } from "./counts.js";
import { compareValues } from "./enum-const.js";
import { compareNumbers } from "./numbers.js";
import { compareObjects } from "./objects.js";
import { Pair, type Walk } from "./pair.js";
import { comparePatternAndFormat } from "./pattern-format.js";
import { compareReferences, compareTargets } from "./references.js";
import { compareTypes } from "./type.js";
import { compareUnreadable, compareUnreadableKeywords } from "./unreadable.js";

/** Edits past this are too many to read; the proof of the whole still counts. */
const MOST_EDITS = 2_000;
/** How deep edits are named. */
const DEEPEST = 120;

/** How a walk goes. */
export type WalkOptions = Pick<Walk, "isElsewhere">;

/** Names the edits between two versions of a schema, by a walk through both at once. */
export function editsBetween(
  relation: Relation,
  before: Place,
  after: Place,
  context: Context,
  { isElsewhere }: WalkOptions,
): readonly Edit[] {
  const edits: Edit[] = [];
  const met = new Set<string>();
  let depth = 0;
  const walk: Walk = {
    relation,
    isElsewhere,
    report: (edit) => edits.push(edit),
    compare: (one, other, outer) => {
      const { before: left, after: right } = relation;
      const key = `${nameOf(one)} ${nameOf(other)} ${outer.sense} ${outer.lost} ${outer.won}`;
      if (met.has(key) || edits.length > MOST_EDITS || depth > DEEPEST) return;
      met.add(key);
      const [a, b] = [left.node(one), right.node(other)];
      if (a === b) return;
      const inner = asked(relation, a, b, outer);
      depth++;
      compareKeywords(new Pair(left.read(one), right.read(other), inner, walk));
      depth--;
    },
  };
  walk.compare(before, after, context);
  return edits;
}

/** Goes through all that two versions of a schema can differ in. */
function compareKeywords(pair: Pair): void {
  if (compareTargets(pair) || compareUnreadable(pair) || compareBooleans(pair)) return;
  compareUnreadableKeywords(pair);
  compareTypes(pair);
  compareValues(pair);
  compareCounts(pair);
  compareNumbers(pair);
  comparePatternAndFormat(pair);
  compareArrays(pair);
  compareObjects(pair);
  compareCombinations(pair);
  compareConditions(pair);
  compareReferences(pair);
}
