import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.js";
import { isTooDeep } from "./nesting.js";

/** The same value with the members of each object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, reversed(member)]);
  return Object.fromEntries(members.reverse());
}

it("is JSON of the same value, whatever the order of members", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(parsed))).toEqual(parsed);
      expect(canonicalJson(reversed(parsed))).toBe(canonicalJson(parsed));
    }),
  );
});

it("tells different values apart", () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
  expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
  expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
});

/** How deep a value is nested, by recursion. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it("nesting is seen without parsing, as parsing sees it", () => {
  const nested = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 8 }, fc.string(), fc.array(tie("value"), { maxLength: 2 })),
  })).value;
  const wrapped = fc.tuple(nested, fc.integer({ min: 55, max: 66 })).map(([inner, levels]) => {
    let value: unknown = inner;
    for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { '"[\\': value };
    return value;
  });
  fc.assert(
    fc.property(wrapped, (value) => {
      expect(isTooDeep(JSON.stringify(value))).toBe(depthOf(value) > 64);
    }),
  );
});
