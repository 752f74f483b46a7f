import { record } from "./record.js";

/**
 * Numbers values so that those are numbered alike that are equal (JSON Schema Core §4.2.2: 1.0 is 1, the
 * order of members does not matter, and one that is `undefined` is absent). Takes linear time in what it is
 * given, however deep and however often it holds a part. No number: the value holds itself.
 */
export function equality(): (value: unknown) => number | undefined {
  const scalars = new Map<unknown, number>();
  const shapes = new Map<string, number>();
  const open = new Set<unknown>();
  const done = new Map<unknown, number>();
  const numberIn = <Key>(numbers: Map<Key, number>, key: Key): number => {
    const number = numbers.get(key) ?? scalars.size + shapes.size;
    numbers.set(key, number);
    return number;
  };
  const known = (value: unknown) =>
    typeof value === "object" && value !== null ? done.get(value) : numberIn(scalars, value);

  return (value) => {
    // Without recursion: a value is as deep as whoever sends it likes.
    const left = [value];
    for (let last = value; left.length > 0; last = left.at(-1)) {
      if (known(last) !== undefined) {
        left.pop();
        continue;
      }
      const { names, members } = partsOf(last);
      const before = left.length;
      for (const member of members) {
        if (known(member) !== undefined) continue;
        if (open.has(member) || member === last) return undefined;
        left.push(member);
      }
      if (left.length > before) open.add(last);
      else done.set(last, numberIn(shapes, JSON.stringify([names, members.map(known)])));
    }
    return known(value);
  };
}

/** The members of a list, or of an object in the order of their names. */
function partsOf(value: unknown): { names?: string[]; members: readonly unknown[] } {
  if (Array.isArray(value)) return { members: value };
  const own = record(value);
  const names = Object.keys(own)
    .filter((name) => own[name] !== undefined)
    .sort();
  return { names, members: names.map((name) => own[name]) };
}
