import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEqual } from "./equal.js";
import { equality } from "./equality.js";
import { duplicateIndex } from "./unique.js";

const areEqual = (a: unknown, b: unknown) => {
  const numberOf = equality();
  return numberOf(a) === numberOf(b);
};

const same: [string, unknown, unknown][] = [
  ["numbers, however written", 1, 1.0],
  ["zero and its negative", [0], [-0]],
  ["members in any order", { a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }],
  ["members that are undefined and none", [{ a: 1 }], [{ a: 1, b: undefined }]],
  ["names that objects inherit", JSON.parse('{"__proto__":[1]}'), JSON.parse('{"__proto__":[1]}')],
  ["objects of other makes", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
];

const different: [string, unknown, unknown][] = [
  ["a number and its text", [1], ["1"]],
  ["true and 1", [true], [1]],
  ["null and an empty object", [null], [{}]],
  ["an empty list and an empty object", [[]], [{}]],
  ["a list and an object of its indices", ["a"], { 0: "a" }],
  ["texts with separators in them", ["a,b"], ["a", "b"]],
  ["nesting", [[1], 2], [[1, 2]]],
  ["names", { a: 1 }, { b: 1 }],
  ["an own name and an inherited one", JSON.parse('{"__proto__":[1]}'), {}],
  ["more members", { a: 1 }, { a: 1, b: 1 }],
  ["halves of different characters", ["\ud83d"], ["\ud83e"]],
];

describe.each([
  ["numbers", areEqual],
  ["comparison", isEqual],
])("by %s", (_, ask) => {
  it.each(same)("%s are equal", (_name, a, b) => {
    expect(ask(a, b)).toBe(true);
  });

  it.each(different)("%s are not", (_name, a, b) => {
    expect([ask(a, b), ask(b, a)]).toEqual([false, false]);
  });
});

it("numbers say what comparison says, and neither minds the order of members", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const turned = (json: unknown): unknown =>
    Array.isArray(json)
      ? json.map(turned)
      : typeof json === "object" && json !== null
        ? Object.fromEntries(
            Object.entries(json)
              .reverse()
              .map(([name, item]) => [name, turned(item)]),
          )
        : json;
  fc.assert(
    fc.property(value, value, (a, b) => {
      expect(areEqual(a, b)).toBe(isEqual(a, b));
      if (JSON.stringify(a).includes("__proto__")) return;
      expect([areEqual(a, turned(a)), isEqual(a, turned(a))]).toEqual([true, true]);
    }),
    { numRuns: 2_000 },
  );
});

describe("a list", () => {
  const nested = (levels: number, end: unknown) => {
    let value = end;
    for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
    return value;
  };

  it("tells items apart however deep they are", () => {
    const [a, b, c] = [nested(200_000, 1), nested(200_000, 2), nested(200_000, 1)];
    expect(duplicateIndex([a, b])).toBe(-1);
    expect(duplicateIndex([a, b, c])).toBe(2);
  });

  it("of many objects takes linear time", () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({ id: [index], kind: "x" }));
    expect(duplicateIndex(items)).toBe(-1);
    expect(duplicateIndex([...items, { kind: "x", id: [7] }])).toBe(100_000);
  });

  it("whose items hold the same part again and again takes linear time", () => {
    let [a, b]: unknown[][] = [[1], [1]];
    for (let level = 0; level < 60; level++)
      [a, b] = [
        [a, a],
        [b, b],
      ];
    expect(duplicateIndex([a, b])).toBe(1);
  });

  it("finds an item that holds itself", () => {
    const list: unknown[] = [[]];
    const round: Record<string, unknown> = { a: [1, { b: 2 }] };
    round.c = { d: [round] };
    expect(duplicateIndex([{}, round])).toBe(1);
    list.push(list);
    expect(duplicateIndex(list)).toBe(1);
  });
});
