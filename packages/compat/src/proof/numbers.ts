import type { Candidates } from "./ask.js";
import { isMultipleOf, leastCommonMultiple, nearestMultiple } from "./decimal.js";
import type { State } from "./state.js";

interface Range {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** How many multiples are tried one by one. */
const MANY = 500;

/** What the numbers of a state can be; `undefined` where it is proven that there is none. */
export function numbersOf(state: State): Candidates | undefined {
  const range = rangeOf(state);
  const { low, high } = range;
  if (low > high || (low === high && (range.lowOpen || range.highOpen))) return undefined;
  if (low === high) return { values: [low], all: true };
  const divisors = state.all("multiple").map(({ of }) => of);
  const broken = state.none("multiple").map(({ of }) => of);
  const step = divisors.length === 0 ? undefined : leastCommonMultiple(divisors);
  if (divisors.some((of) => broken.some((other) => isMultipleOf(of, other) === true))) {
    return undefined;
  }
  if (step !== undefined) {
    if (broken.some((of) => isMultipleOf(step, of) === true)) return undefined;
    return multiplesIn(range, step, broken);
  }
  const values = [...round(range, divisors[0] ?? 1), ...broken.flatMap((of) => halves(of, low))];
  return { values, all: false };
}

function rangeOf(state: State): Range {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [lowOpen, highOpen] = [false, false];
  const atLeast = (value: number, open: boolean) => {
    if (value > low) [low, lowOpen] = [value, open];
    else if (value === low) lowOpen ||= open;
  };
  const atMost = (value: number, open: boolean) => {
    if (value < high) [high, highOpen] = [value, open];
    else if (value === high) highOpen ||= open;
  };
  for (const { value, exclusive } of state.all("least")) atLeast(value, exclusive);
  for (const { value, exclusive } of state.none("most")) atLeast(value, !exclusive);
  for (const { value, exclusive } of state.all("most")) atMost(value, exclusive);
  for (const { value, exclusive } of state.none("least")) atMost(value, !exclusive);
  return { low, lowOpen, high, highOpen };
}

function multiplesIn(
  range: Range,
  step: number,
  broken: readonly number[],
): Candidates | undefined {
  const { low, high } = range;
  const within = (value: number) =>
    (range.lowOpen ? value > low : value >= low) && (range.highOpen ? value < high : value <= high);
  const first = Number.isFinite(low) ? nearestMultiple(low, step, 1) : undefined;
  const last = Number.isFinite(high) ? nearestMultiple(high, step, -1) : undefined;
  if (Number.isFinite(low) && Number.isFinite(high) && first !== undefined && last !== undefined) {
    const count = Math.floor((last - first) / step + 1.5);
    if (count < MANY) {
      const multiples = Array.from({ length: Math.max(0, count + 1) }, (_, index) =>
        nearestMultiple(first + index * step, step, index % 2 === 0 ? 1 : -1),
      );
      const both = [...multiples, first, last]
        .filter((value) => value !== undefined)
        .filter(within);
      return both.length === 0 ? undefined : { values: [...new Set(both)], all: true };
    }
  }
  const start = first ?? last ?? 0;
  const direction = first === undefined && last !== undefined ? -1 : 1;
  const values = Array.from({ length: 40 }, (_, index) => start + direction * index * step);
  if (last !== undefined) values.push(last);
  const odd = broken.flatMap((of) => [start + step * of, step * (of + 1)]);
  return { values: [...values, ...odd].filter(within), all: false };
}

/** Numbers at, beside and between the bounds. */
function round({ low, high }: Range, unit: number): number[] {
  const bounds = [low, high].filter(Number.isFinite);
  const near = bounds.flatMap((at) => [
    at,
    at + unit,
    at - unit,
    at + 0.5,
    at - 0.5,
    at + 1e-6,
    at - 1e-6,
  ]);
  const middle = bounds.length === 2 ? [(low + high) / 2, low + (high - low) / 3] : [];
  return [...near, ...middle, 0, 1, -1, 0.5, 1.5, 2, 3, 7, 1_000_003, -1_000_003.5].filter(
    Number.isFinite,
  );
}

function halves(of: number, low: number): number[] {
  const start = Number.isFinite(low) ? (nearestMultiple(low, of, 1) ?? 0) : 0;
  return [of / 2, start + of / 2, start + of * 1.5, start + of / 3, -of / 2];
}
