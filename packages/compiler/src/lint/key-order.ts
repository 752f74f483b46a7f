import { keywords } from "./rules/vocabulary/keywords.js";

const ranks = new Map(Object.keys(keywords).map((keyword, rank) => [keyword, rank]));

/** Whether a keyword has a place in the order of keys. What is unknown stays where it is. */
export function hasRank(keyword: string): boolean {
  return ranks.has(keyword);
}

/** Compares keywords by the order in which a schema has them. */
export function byRank(a: string, b: string): number {
  return (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0);
}
