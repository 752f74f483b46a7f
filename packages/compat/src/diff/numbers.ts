import { numberOf, type Parsed } from "../schema/parsed.js";
import { SHARE } from "./context.js";
import type { Pair } from "./pair.js";

/** The keywords for numbers: their bounds and `multipleOf`. */
export function compareNumbers(pair: Pair): void {
  compareBounds(pair, "minimum", "exclusiveMinimum", 1);
  compareBounds(pair, "maximum", "exclusiveMaximum", -1);
  compareMultiples(pair);
}

/** An inclusive and an exclusive bound are one: the one that leaves less. */
function compareBounds(
  pair: Pair,
  inclusive: "minimum" | "maximum",
  exclusive: string,
  sign: 1 | -1,
): void {
  const bound = (schema: Parsed) => {
    const none = sign * Number.NEGATIVE_INFINITY;
    const [closed, open] = [numberOf(schema, inclusive, none), numberOf(schema, exclusive, none)];
    return sign * open >= sign * closed && open !== none
      ? { at: open, open: true }
      : { at: closed, open: false };
  };
  const [a, b] = [bound(pair.before), bound(pair.after)];
  if (a.at === b.at && a.open === b.open) return;
  const tighter = a.at === b.at ? b.open : sign * (b.at - a.at) > 0;
  const raised = tighter === (sign === 1);
  const keyword =
    pair.after.values.has(exclusive) || pair.before.values.has(exclusive) ? exclusive : inclusive;
  const named = ({ at, open }: { at: number; open: boolean }) => {
    if (!Number.isFinite(at)) return `without a ${sign === 1 ? "lower" : "upper"} bound`;
    if (open) return `${sign === 1 ? "more" : "less"} than ${at}`;
    return `at ${sign === 1 ? "least" : "most"} ${at}`;
  };
  pair.edit(
    `${inclusive}-${raised ? "raised" : "lowered"}`,
    `${Number.isFinite(b.at) ? "must be" : "may be"} ${named(b)}, and was ${named(a)}`,
    { keyword, parts: pair.parts([inclusive, exclusive]) },
  );
}

function compareMultiples(pair: Pair): void {
  const [a, b] = [numberOf(pair.before, "multipleOf", 0), numberOf(pair.after, "multipleOf", 0)];
  if (a === b) return;
  const { relation } = pair;
  const parts = pair.parts(["multipleOf"]);
  const fewer = a === 0 || relation.ask([parts.after], [parts.before], SHARE).kind === "empty";
  const more = b === 0 || relation.ask([parts.before], [parts.after], SHARE).kind === "empty";
  const rule = fewer ? "tightened" : more ? "loosened" : "changed";
  const text = (of: number) => (of === 0 ? "any number" : `a multiple of ${of}`);
  pair.edit(`multiple-of-${rule}`, `is ${text(b)}, and was ${text(a)}`, {
    keyword: "multipleOf",
    parts,
  });
}
