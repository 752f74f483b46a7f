import { describe, expect, it } from "vitest";
import { isMultiple } from "./multiple.js";

describe("isMultiple", () => {
  it.each([
    [4.35, 0.01],
    [0.3, 0.1],
    [1e308, 2 ** -30],
    [0, 3],
    [-6, 3],
    [2 ** 53, 2],
  ])("takes %d as a multiple of %d", (value, of) => {
    expect(isMultiple(value, of)).toBe(true);
  });

  it.each([
    [4.355, 0.01],
    [7, 3],
    [1.5, 1],
    [Number.MAX_SAFE_INTEGER, 2],
    [2 ** 52 + 1, 2],
    [1e20, 3],
  ])("does not take %d as a multiple of %d", (value, of) => {
    expect(isMultiple(value, of)).toBe(false);
  });
});
