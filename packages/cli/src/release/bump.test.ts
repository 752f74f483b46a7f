import { expect, it } from "vitest";
import { stepBetween } from "./bump.js";

it.each([
  ["1.2.3", "1.2.3", "none"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.3.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["1.9.9", "1.10.0", "minor"],
  ["1.2.3", "1.1.9", "none"],
  ["2.0.0", "1.9.9", "none"],
  ["1.0.0-alpha.1", "1.0.0-alpha.2", "none"],
  ["1.0.0-alpha.2", "1.0.0", "major"],
  ["1.0.0", "1.0.0-alpha.2", "none"],
  ["", "1.0.0", "none"],
  ["1.0.0", "next", "none"],
] as const)("from %s to %s is %s", (before, after, step) => {
  expect(stepBetween(before, after)).toBe(step);
});
