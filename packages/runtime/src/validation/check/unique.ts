import { equality } from "./equality.js";

/**
 * The index of the first item that equals an earlier one, or that holds itself and so cannot be
 * compared; -1 where there is none. Takes linear time.
 */
export function duplicateIndex(list: readonly unknown[]): number {
  const numberOf = equality();
  const seen = new Set<unknown>([undefined]);
  return list.findIndex((item) => {
    const number = numberOf(item);
    return seen.has(number) || !seen.add(number);
  });
}

/** Whether no text, number or the like is in a list twice. */
export function isSet(list: readonly unknown[]): boolean {
  return list.length < 2 || new Set(list).size === list.length;
}
