import { describe, expect, it } from "vitest";
import { assertions } from "../schema/keywords.js";
import { compareSchemas } from "../schemas/compare-schemas.js";
import type { Claim, EditKind } from "./rule.js";
import { rules } from "./rules.js";
import { type Sample, samples } from "./samples.js";

const edits: readonly EditKind[] = ["added", "removed", "tightened", "loosened", "changed"];

const inside = "It holds a schema: the edits inside are named, each by its own rule.";
const noDegrees = "It refuses nothing, so it has no degrees: any edit of it is a change.";
const oneWay = "A bound is raised or lowered; there is no third way.";
const followed = "What it leads to is compared, and the edits there are named.";

const each = (keywords: readonly string[], kinds: readonly EditKind[], reason: string) =>
  keywords.flatMap((keyword) =>
    kinds.map((kind): [Claim, string] => [`${keyword} ${kind}`, reason]),
  );

/** Edits that no rule answers for by itself, and why. */
const waivers = new Map<Claim, string>([
  ...each(
    [
      "additionalProperties",
      "unevaluatedProperties",
      "propertyNames",
      "items",
      "unevaluatedItems",
      "contains",
      "not",
      "then",
      "else",
      "$defs",
      "definitions",
    ],
    ["tightened", "loosened", "changed"],
    inside,
  ),
  ...each(["prefixItems"], ["changed"], inside),
  ...each(
    [
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "minProperties",
      "maxProperties",
      "minContains",
      "maxContains",
    ],
    ["changed"],
    oneWay,
  ),
  ...each(["uniqueItems"], ["changed"], "There are two values: one sets it, the other drops it."),
  ...each(
    ["const"],
    ["tightened", "loosened"],
    "One value cannot be fewer, and several are an enum.",
  ),
  ...each(["format"], ["tightened", "loosened"], "No format is known to be part of another one."),
  ...each(
    ["pattern"],
    ["tightened", "loosened"],
    "It is a pattern-changed; the proof says which way.",
  ),
  ...each(["$ref"], edits, followed),
  ...each(["$dynamicRef"], ["tightened", "loosened"], "Where it leads depends on the way to it."),
  ...each(
    [
      "title",
      "description",
      "examples",
      "$comment",
      "default",
      "deprecated",
      "x-localo-sunset",
      "readOnly",
      "writeOnly",
      "$id",
      "x-extensible-enum",
      "x-localo-list",
      "x-localo-sensitivity",
      "x-localo-normaliser",
      "x-localo-row",
      "contentEncoding",
      "contentMediaType",
      "contentSchema",
      "$schema",
      "$vocabulary",
      "$anchor",
      "$dynamicAnchor",
    ],
    ["tightened", "loosened"],
    noDegrees,
  ),
]);

const claims = new Map<Claim, string[]>();
for (const { id, claims: own } of rules) {
  for (const claim of own) claims.set(claim, [...(claims.get(claim) ?? []), id]);
}

const keywords = [...new Set([...assertions["2020-12"].keys(), ...Object.keys(samples)])];
const table = keywords.flatMap((keyword) => edits.map((kind): Claim => `${keyword} ${kind}`));

function versions({ beside, weak, strong, other }: Sample, keyword: string, kind: EditKind) {
  const versionOf = (value: unknown) => ({ ...beside, [keyword]: value });
  switch (kind) {
    case "added":
      return [beside, versionOf(strong)];
    case "removed":
      return [versionOf(strong), beside];
    case "tightened":
      return [versionOf(weak), versionOf(strong)];
    case "loosened":
      return [versionOf(strong), versionOf(weak)];
    case "changed":
      return [versionOf(strong), versionOf(other)];
  }
}

describe("the edit table", () => {
  it("has every edit of every keyword claimed by a rule or waived with a reason, and not both", () => {
    expect(table.filter((edit) => claims.has(edit) === waivers.has(edit))).toEqual([]);
  });

  it("has no claim and no waiver of what is no edit", () => {
    expect([...claims.keys(), ...waivers.keys()].filter((edit) => !table.includes(edit))).toEqual(
      [],
    );
  });

  it("has each claim by one rule", () => {
    expect([...claims].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it.each(table.filter((edit) => claims.has(edit)))(
    "%s is found, by the rule that claims it",
    (edit) => {
      const [keyword = "", kind] = edit.split(" ") as [string, EditKind];
      const sample = samples[keyword];
      if (sample === undefined) throw new Error(`There is no sample of ${keyword}`);
      const [before, after] = versions(sample, keyword, kind);
      for (const direction of ["input", "output"] as const) {
        const { findings } = compareSchemas(before, after, { directions: [direction] });
        const found = findings.map(({ rule }) => rule);
        expect(found).toEqual(expect.arrayContaining(claims.get(edit) ?? []));
      }
    },
  );
});
