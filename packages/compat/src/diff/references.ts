import { textOf } from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import type { Pair, Side } from "./pair.js";

/**
 * Schemas that are a reference and nothing else: what they lead to is compared in their place.
 * `true`: there is no more to compare.
 */
export function compareTargets(pair: Pair): boolean {
  const { before, after, walk } = pair;
  const [from, to] = [target(pair, "before"), target(pair, "after")];
  if (dangles(pair, "before") || dangles(pair, "after")) {
    pair.edit("reference-changed", "refers to what cannot be read", {
      keyword: "$ref",
      parts: pair.parts(["$ref"]),
    });
    return true;
  }
  if (from !== undefined && to !== undefined && walk.isElsewhere(from, to)) return true;
  const [a, b] = [from ?? before.place, to ?? after.place];
  if (a === before.place && b === after.place) return false;
  walk.compare(a, b, pair.context);
  return true;
}

/** `$ref` and `$dynamicRef` beside other keywords. */
export function compareReferences(pair: Pair): void {
  for (const [keyword, rule] of [
    ["$ref", "reference-changed"],
    ["$dynamicRef", "dynamic-reference-changed"],
  ] as const) {
    const [a, b] = [textOf(pair.before, keyword), textOf(pair.after, keyword)];
    if (a === undefined && b === undefined) continue;
    const [from, to] = [resolved(pair, "before", a), resolved(pair, "after", b)];
    if (keyword === "$ref" && from !== undefined && to !== undefined) {
      if (!pair.walk.isElsewhere(from, to)) pair.walk.compare(from, to, pair.context);
      continue;
    }
    if (a === b && keyword === "$dynamicRef") continue;
    pair.edit(rule, `refers to ${b ?? "nothing"}, and did to ${a ?? "nothing"}`, {
      keyword,
      parts: pair.parts([keyword]),
    });
  }
}

function resolved(pair: Pair, side: Side, reference: string | undefined): Place | undefined {
  if (reference === undefined) return undefined;
  return pair.relation[side].source.resolve(reference, pair[side].place);
}

function dangles(pair: Pair, side: Side): boolean {
  const reference = textOf(pair[side], "$ref");
  return reference !== undefined && resolved(pair, side, reference) === undefined;
}

/** What a schema leads to that is a reference and nothing else, its annotations aside. */
function target(pair: Pair, side: Side): Place | undefined {
  const { values, single, lists, maps, garbage } = pair[side];
  const size = values.size + single.size + lists.size + maps.size;
  if (size > 1 || garbage.length > 0) return undefined;
  return resolved(pair, side, textOf(pair[side], "$ref"));
}
