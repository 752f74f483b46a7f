import { isEqual } from "./equal.js";

/** The index of the first item that equals an earlier one, or -1. Texts and numbers take linear time. */
export function duplicateIndex(list: readonly unknown[]): number {
  const simple = new Set<unknown>();
  const others: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item !== "object" || item === null) {
      if (simple.has(item)) return index;
      simple.add(item);
    } else {
      if (others.some((other) => isEqual(other, item))) return index;
      others.push(item);
    }
  }
  return -1;
}

/** Whether no text, number or the like is in a list twice. */
export function isSet(list: readonly unknown[]): boolean {
  return list.length < 2 || new Set(list).size === list.length;
}
