import { isEqual } from "../json/json.js";
import type { Ask, Candidates, Inner } from "./ask.js";
import type { Node } from "./node.js";
import type { State } from "./state.js";

/** Positions past this are not looked into one by one. */
const FAR = 40;

/** What is known of the items of a list. */
interface ListFacts {
  readonly min: number;
  readonly max: number;
  /** From here on each position is like the next. */
  readonly regular: number;
  /** What the item of a position is to be, and not to be. */
  readonly at: (index: number) => { holds: Node[]; breaks: Node[] };
}

function factsOf(state: State): ListFacts {
  const items = state.all("items");
  const none = state.all("contains").filter(({ max }) => max === 0);
  const single = state.all("item");
  const counts = (list: readonly { count: number }[]) => list.map(({ count }) => count);
  const min = Math.max(
    0,
    ...counts(state.all("minItems")),
    ...counts(state.none("maxItems")).map((n) => n + 1),
    ...state.all("contains").map((contains) => contains.min),
    ...single.map(({ index }) => index + 1),
    ...state.all("itemFrom").map(({ index }) => index + 1),
    state.all("repeats").length > 0 ? 2 : 0,
  );
  const max = Math.min(
    Number.POSITIVE_INFINITY,
    ...counts(state.all("maxItems")),
    ...counts(state.none("minItems")).map((n) => n - 1),
  );
  const regular = Math.max(
    0,
    ...items.map(({ prefix }) => prefix.length),
    ...single.map(({ index }) => index + 1),
    ...state.all("itemFrom").map(({ index }) => index),
  );
  return {
    min,
    max,
    regular,
    at: (index) => ({
      holds: items.map(({ prefix, rest }) => prefix[index] ?? rest),
      breaks: [
        ...none.map(({ node }) => node),
        ...single.filter((item) => item.index === index).map(({ broken }) => broken),
      ],
    }),
  };
}

/** Positions that stand for all: those up to where each is like the next. */
function positions({ regular, max }: ListFacts, from: number): number[] {
  const last = Math.min(Math.max(regular, from), from + FAR, max - 1);
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index);
}

/** Whether a list may be no longer than its items can be; the length up to which they can be anything. */
function longest(facts: ListFacts, ask: Ask): number {
  for (const index of positions(facts, 0)) {
    const { holds, breaks } = facts.at(index);
    if (ask(holds, breaks).kind === "empty") return index;
  }
  return facts.max;
}

/** Whether it is proven that no list is as a state says. */
export function isListShut(state: State, ask: Ask): boolean {
  const facts = factsOf(state);
  if (facts.min > facts.max) return true;
  const most = Math.min(facts.max, longest(facts, ask));
  if (facts.min > most) return true;
  const seen: ListFacts = { ...facts, max: most };
  // Past what was looked into one by one there may be a position that is not shut.
  const isFar = facts.regular > FAR;
  const somewhere = (from: number, holds: readonly Node[], breaks: readonly Node[]) =>
    isFar ||
    positions(seen, from).some((index) => {
      const item = facts.at(index);
      return ask([...item.holds, ...holds], [...item.breaks, ...breaks]).kind !== "empty";
    });
  const contains = state.all("contains");
  const disagree = contains.some(({ node, min }) =>
    contains.some((other) => other.node === node && other.max < min),
  );
  if (disagree) return true;
  return (
    state.all("itemFrom").some(({ index, broken }) => !somewhere(index, [], [broken])) ||
    state.all("contains").some(({ node, min }) => min > 0 && !somewhere(0, [node], []))
  );
}

/** Lists that may be as a state says. */
export function listCandidates(state: State, { ask, make }: Inner): Candidates | undefined {
  const facts = factsOf(state);
  const isUnique = state.all("unique").length > 0;
  const wanted: { from: number; holds: Node[]; breaks: Node[]; count: number }[] = [
    ...state.all("itemFrom").map(({ index, broken }) => ({
      from: index,
      holds: [],
      breaks: [broken],
      count: 1,
    })),
    ...state
      .all("contains")
      .filter(({ min }) => min > 0)
      .map(({ node, min }) => ({ from: 0, holds: [node], breaks: [], count: min })),
  ];
  const limited = state.all("contains").filter(({ max }) => max < Number.POSITIVE_INFINITY);
  const taken = new Map<number, unknown>();
  const fill = (index: number, holds: readonly Node[], breaks: readonly Node[]): boolean => {
    const item = facts.at(index);
    const others = isUnique && taken.size > 0 ? [make.values([...taken.values()])] : [];
    const answer = ask([...item.holds, ...holds], [...item.breaks, ...breaks, ...others]);
    if (answer.kind === "value") taken.set(index, answer.value);
    return answer.kind === "value";
  };
  for (const { from, holds, breaks, count } of wanted) {
    let left = Math.min(count, 200);
    for (let index = from; left > 0 && index < Math.min(facts.max, from + 250); index++) {
      if (!taken.has(index) && fill(index, holds, breaks)) left--;
    }
    if (left > 0) return { values: [], all: false };
  }
  const length = Math.min(
    Math.max(facts.min, ...[...taken.keys()].map((index) => index + 1)),
    2_000,
  );
  for (let index = 0; index < length; index++) {
    if (taken.has(index)) continue;
    const avoided = fill(
      index,
      [],
      limited.map(({ node }) => node),
    );
    if (!avoided && !fill(index, [], [])) return { values: [], all: false };
  }
  const list = Array.from({ length }, (_, index) => taken.get(index));
  const found: unknown[] = [list];
  if (state.all("repeats").length > 0) found.unshift(...repeated(list, facts));
  return { values: found, all: false };
}

/** The list with an item that stands there twice. */
function repeated(list: readonly unknown[], facts: ListFacts): unknown[] {
  const [first] = list;
  const twice = [...list.slice(0, -1), first];
  const longer = list.length < facts.max ? [[...list, list.at(-1)]] : [];
  return [twice, list.map(() => first), ...longer].filter((other) => !isEqual(other, list));
}
