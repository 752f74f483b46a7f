import type { EvidenceRule } from "@localo/council-tax";
import { expect, it } from "vitest";
import { needsEvidence } from "./needs-evidence.js";

const rules: EvidenceRule[] = [
  { kind: "exemption", nation: "england", codes: ["N"] },
  { kind: "exemption", nation: "wales", codes: ["X"] },
  { kind: "exemption", nation: "england", codes: ["U", "Q"] },
];

it.each([
  ["exemption", "england", "N", true],
  ["exemption", "england", "Q", true],
  ["exemption", "england", "X", false],
  ["exemption", "wales", "X", true],
  ["exemption", "wales", "N", false],
  ["disregard", "england", "N", false],
])("asks for a file where any rule does: %s, %s, %s", (kind, nation, code, expected) => {
  expect(needsEvidence({ kind, nation, code }, rules)).toBe(expected);
  expect(needsEvidence({ kind, nation, code }, rules.toReversed())).toBe(expected);
});

it("asks for nothing where there are no rules", () => {
  expect(needsEvidence({ kind: "exemption", nation: "england", code: "N" }, undefined)).toBe(false);
});
