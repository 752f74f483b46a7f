import { describe, expect, it } from "vitest";
import { hasNoOther } from "./no-other.js";

describe("hasNoOther", () => {
  it("counts the members of a record", () => {
    expect(hasNoOther({ a: 1, b: null }, 2)).toBe(true);
    expect(hasNoOther({ a: 1, b: null }, 1)).toBe(false);
  });

  it("takes a member that is undefined as absent", () => {
    expect(hasNoOther({ a: 1, b: undefined }, 1)).toBe(true);
    expect(hasNoOther({ a: 1, b: undefined, c: 1 }, 1)).toBe(false);
  });

  it("counts a member called __proto__, which is one of its own after JSON.parse", () => {
    expect(hasNoOther(JSON.parse('{"a": 1, "__proto__": {}}'), 1)).toBe(false);
  });
});
