import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mask } from "./mask.js";
import { HIDDEN, redact } from "./redact.js";

const person: Mask = {
  properties: {
    id: 1,
    age: 2,
    known: 4,
    any: 7,
    stream: { scalars: 1, codes: ["food"] },
    tags: { items: 1 },
    children: { items: () => person },
    byYear: { rest: 2 },
  },
};

describe("redact", () => {
  it.each<[string, unknown, unknown]>([
    [
      "shows what the mask shows",
      { id: "a", age: 3, known: true },
      { id: "a", age: 3, known: true },
    ],
    [
      "masks what it does not name",
      { name: "Maeve", no: 5, yes: true },
      { name: HIDDEN, no: null, yes: null },
    ],
    [
      "masks a scalar of another type",
      { id: 5, age: "five", known: "yes" },
      { id: null, age: HIDDEN, known: HIDDEN },
    ],
    ["shows any scalar where all may be", { any: "a" }, { any: "a" }],
    ["shows a code that says nothing", { stream: "food" }, { stream: "food" }],
    ["masks another code, a new one too", { stream: "clinical" }, { stream: HIDDEN }],
    ["keeps the length of a list", { tags: ["a", 1, null] }, { tags: ["a", null, null] }],
    ["masks a list where none is known", { id: ["a"] }, { id: [HIDDEN] }],
    ["masks an object where none is known", { id: { first: "a" } }, { id: { first: HIDDEN } }],
    [
      "goes into types that hold themselves",
      { children: [{ id: "b", x: "y" }] },
      { children: [{ id: "b", x: HIDDEN }] },
    ],
    ["shows the values of a map", { byYear: { y: 1 } }, { byYear: { y: 1 } }],
    [
      "keeps null and leaves what is not there",
      { id: null, name: undefined },
      { id: null, name: undefined },
    ],
    ["masks a text instead of an object", "Maeve", HIDDEN],
  ])("%s", (_, value, expected) => {
    expect(redact(person, value)).toEqual(expected);
  });

  it("masks a name that may be a value, and keeps two of them apart", () => {
    const value = {
      "maeve@example.com": 1,
      "990000000001": { a: "b" },
      __proto__: null,
      line1: "x",
    };
    expect(redact(person, value)).toEqual({
      [HIDDEN]: null,
      [`${HIDDEN} 2`]: { a: HIDDEN },
      line1: HIDDEN,
    });
    const polluted = redact(person, JSON.parse('{"__proto__":{"id":"a"}}')) as { id?: string };
    expect(polluted.id).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ["a file", new File(["Maeve"], "maeve.txt")],
    ["a date", new Date(0)],
    ["a map", new Map([["id", "a"]])],
    [
      "a class's instance",
      new (class Person {
        id = "a";
      })(),
    ],
    ["a function", () => "a"],
    ["a symbol", Symbol("a")],
    ["a whole number without end", 5n],
    [
      "a proxy that throws",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("Maeve");
          },
        },
      ),
    ],
  ])("masks %s whole", (_, value) => {
    expect(redact(person, { id: value, any: value })).toEqual({ id: HIDDEN, any: HIDDEN });
  });

  it("masks a member that cannot be read", () => {
    const value = {
      id: "a",
      get age(): number {
        throw new Error("Maeve");
      },
    };
    expect(redact(person, value)).toEqual(HIDDEN);
  });

  it("stops where a value leads back to itself, and not where it comes twice", () => {
    const value: Record<string, unknown> = { id: "a" };
    value.children = [value];
    expect(redact(person, value)).toEqual({ id: "a", children: [HIDDEN] });
    const twice = { id: "b" };
    expect(redact(person, { children: [twice, twice] })).toEqual({ children: [twice, twice] });
  });

  it("stops at 256 levels", () => {
    let value: unknown = "deep";
    for (let level = 0; level < 100_000; level++) value = [value];
    let inner = redact(0, value);
    let levels = 0;
    for (; Array.isArray(inner); levels++) inner = inner[0];
    expect([levels, inner]).toEqual([256, HIDDEN]);
  });

  it("hides 200,000 names one by one, in the time that it takes to read them", () => {
    const names = Array.from({ length: 200_000 }, (_, index) => `a name ${index}`);
    const shown = redact(person, Object.fromEntries(names.map((name) => [name, 1]))) as object;
    expect(Object.keys(shown).length).toBe(200_000);
    expect(Object.keys(shown).at(-1)).toBe(`${HIDDEN} 200000`);
  });

  it("leaves the value as it is", () => {
    const value = Object.freeze({ id: "a", name: "Maeve", tags: Object.freeze(["a"]) });
    expect(redact(person, value)).not.toBe(value);
    expect(value).toEqual({ id: "a", name: "Maeve", tags: ["a"] });
  });

  it("takes anything, and shows nothing where nothing may be shown", () => {
    const anything = fc.anything({
      withMap: true,
      withSet: true,
      withDate: true,
      withNullPrototype: true,
      withBigInt: true,
    });
    const scalars = (value: unknown): unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value).flatMap(scalars) : [value];
    fc.assert(
      fc.property(anything, (value) => {
        for (const scalar of scalars(redact(0, value)))
          expect([HIDDEN, null, undefined]).toContain(scalar);
      }),
      { numRuns: 500 },
    );
  });
});
