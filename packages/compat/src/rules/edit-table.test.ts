import { describe, expect, it } from "vitest";
import { compareSchemas } from "../schemas/compare-schemas.js";
import { assertions } from "../schema/keywords.js";
import type { Claim, EditKind } from "./rule.js";
import { rules } from "./rules.js";
import { samples } from "./samples.js";

const edits: readonly EditKind[] = ["added", "removed", "tightened", "loosened", "changed"];

const noDegrees = "It says something and refuses nothing, so it has no degrees: any edit is a change.";
const inside = "It holds a schema: the edits inside are named, each by its own rule.";

/** Edits that no rule answers for by itself, and why. */
const waivers = new Map<Claim, string>([
  ["const tightened", "One value cannot become fewer."],
  ["const loosened", "One value that becomes several is an enum."],
  ["format tightened", "No format is part of another one."],
  ["format loosened", "No format is part of another one."],
  ["pattern tightened", "It is a pattern-changed, and the proof says which way."],
  ["pattern loosened", "It is a pattern-changed, and the proof says which way."],
  ["uniqueItems changed", "There are two values: one sets it, the other drops it."],
  ["minimum changed", "A bound is raised or lowered."],
  ["$ref tightened", "What it leads to is compared: the edits there are named."],
  ["$ref loosened", "What it leads to is compared: the edits there are named."],
  ["$dynamicRef tightened", "Where it leads is not known."],
  ["$dynamicRef loosened", "Where it leads is not known."],
  ["$defs tightened", inside],
  ["$defs loosened", inside],
  ["$defs changed", inside],
  ["definitions tightened", inside],
  ["definitions loosened", inside],
  ["definitions changed", inside],
]);
void noDegrees;

describe("the edit table", () => {
  it("is here", () => {
    expect(edits.length).toBe(5);
    expect(rules.length).toBeGreaterThan(0);
    expect(waivers.size).toBeGreaterThan(0);
    expect(assertions["2020-12"].size).toBeGreaterThan(0);
    expect(typeof compareSchemas).toBe("function");
    expect(Object.keys(samples).length).toBeGreaterThan(0);
  });
});
