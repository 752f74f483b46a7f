import { numberOf } from "../schema/parsed.js";
import type { Pair } from "./pair.js";

const counts = [
  { keyword: "minLength", rule: "min-length", lower: true, what: "characters" },
  { keyword: "maxLength", rule: "max-length", lower: false, what: "characters" },
  { keyword: "minItems", rule: "min-items", lower: true, what: "items" },
  { keyword: "maxItems", rule: "max-items", lower: false, what: "items" },
  { keyword: "minProperties", rule: "min-properties", lower: true, what: "properties" },
  { keyword: "maxProperties", rule: "max-properties", lower: false, what: "properties" },
  { keyword: "minContains", rule: "min-contains", lower: true, what: "matching items" },
  { keyword: "maxContains", rule: "max-contains", lower: false, what: "matching items" },
] as const;

/** How many characters, items, matching items and properties there may be. */
export function compareCounts(pair: Pair): void {
  for (const { keyword, rule, lower, what } of counts) {
    const none = keyword === "minContains" ? 1 : lower ? 0 : Number.POSITIVE_INFINITY;
    const isContains = keyword.endsWith("Contains");
    // Beside no `contains` they say nothing (Validation §6.4.4).
    if (isContains && !(pair.before.single.has("contains") && pair.after.single.has("contains")))
      continue;
    const [a, b] = [numberOf(pair.before, keyword, none), numberOf(pair.after, keyword, none)];
    if (a === b) continue;
    const keywords = isContains ? ["contains", "minContains", "maxContains"] : [keyword];
    pair.edit(
      `${rule}-${b > a ? "raised" : "lowered"}`,
      lower ? atLeast(b, a, what) : atMost(b, a, what),
      { keyword, parts: pair.parts(keywords) },
    );
  }
}

function atLeast(now: number, was: number, what: string): string {
  if (now === 0) return `may have no ${what}, and needed at least ${was}`;
  return `must have at least ${now} ${what}${was === 0 ? "" : `, and needed at least ${was}`}`;
}

function atMost(now: number, was: number, what: string): string {
  if (now === Number.POSITIVE_INFINITY)
    return `may have any number of ${what}, and could have at most ${was}`;
  const before = was === Number.POSITIVE_INFINITY ? "any number" : `at most ${was}`;
  return `may have at most ${now} ${what}, and could have ${before}`;
}
