import { setMember } from "../json/json.js";

/** Members in their order: a literal would set the prototype where it names `__proto__`. */
function object(...members: readonly (readonly [name: string, value: unknown])[]): object {
  const made = {};
  for (const [name, value] of members) setMember(made, name, value);
  return made;
}

const words = [null, true, false] as const;
const numbers = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 1e21];
const texts = ["", "a", "b", "ab", "abc", "-", "x-y", "é", "😀", "2026-11-23", "2026-02-30"];
const names = ["a", "b", "c", "ab", "x", "constructor", "__proto__"];

const scalars: readonly unknown[] = [...words, ...numbers, ...texts];
const few: readonly unknown[] = [null, 0, 1, 1.5, "a", "abc", [], {}];
const fewer: readonly unknown[] = [1, "a", {}];

/**
 * Values that tell small schemas apart: every type, the edges of small bounds, lists and objects of up
 * to four members, and some nesting.
 */
export const universe: readonly unknown[] = [
  ...scalars,
  [],
  ...scalars.map((item) => [item]),
  ...few.flatMap((a) => few.map((b) => [a, b])),
  ...fewer.flatMap((a) => fewer.flatMap((b) => few.map((c) => [a, b, c]))),
  ["a", "b", 1, 2],
  [1, 1, 1, 1],
  [[1], [1]],
  [[["a"]]],
  [{ a: 1 }, { a: 1 }],
  {},
  ...names.flatMap((name) => scalars.map((value) => object([name, value]))),
  ...names.flatMap((name) => few.map((value) => object([name, object(["a", value])]))),
  ...names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) => few.flatMap((a) => fewer.map((b) => object([one, a], [other, b])))),
  ),
  ...few.flatMap((a) => fewer.flatMap((b) => fewer.map((c) => ({ a, b, c })))),
  ...fewer.flatMap((a) => fewer.map((b) => ({ a, b, c: 1, x: 1 }))),
  ...few.map((a) => ({ b: { b: a } })),
  ...few.map((a) => ({ b: { b: { b: a, a: 1 } } })),
  ...few.map((a) => ({ a: [a, { b: a }] })),
];
