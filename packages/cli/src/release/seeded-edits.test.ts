import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readFolder } from "../standard-version/read-folder.js";
import type { StandardFiles } from "../standard-version/standard-files.js";
import { changesOf, judge } from "./judge-release.js";
import { breakingEdits, compatibleEdits, type SeededEdit } from "./seeded-edits.js";

const base = readFolder(fileURLToPath(new URL("../../../..", import.meta.url)), "the release");

function edited({ file, edit }: Omit<SeededEdit, "needs">): StandardFiles {
  const path = `schemas/${file}`;
  const text = base.files.get(path);
  if (text === undefined) throw new Error(`There is no ${path}`);
  const content = file.endsWith(".yaml") ? parse(text) : JSON.parse(text);
  edit(content);
  return {
    ...base,
    label: "edited",
    files: new Map(base.files).set(path, JSON.stringify(content)),
  };
}

function changes(seeded: Omit<SeededEdit, "needs">) {
  return changesOf({ domain: seeded.domain, base, head: edited(seeded) }, "2026-11-24");
}

it("has twenty of each, in all domains, in lists of codes and in operations", () => {
  for (const edits of [breakingEdits, compatibleEdits]) {
    expect(edits).toHaveLength(20);
    const files = edits.map(({ file }) => file);
    for (const part of [
      "waste/",
      "planning/",
      "council-tax/",
      "core/",
      "/codelists/",
      "openapi.yaml",
    ])
      expect(
        files.some((file) => file.includes(part)),
        part,
      ).toBe(true);
  }
});

describe.each(breakingEdits)("$file: $what", (seeded) => {
  it("is refused as a patch and as a minor, and taken as a major", () => {
    const found = changes(seeded);
    expect(judge("it", found, "none").refusals).not.toEqual([]);
    expect(judge("it", found, "patch").refusals).not.toEqual([]);
    expect(judge("it", found, "minor").refusals).not.toEqual([]);
    expect(judge("it", found, "major").refusals).toEqual([]);
    expect(found.compared.findings.map(({ verdict }) => verdict)).toContain("breaking");
  });
});

describe.each(compatibleEdits)("$file: $what", (seeded) => {
  it(`needs ${seeded.needs} and no more`, () => {
    const { compared, broken } = changes(seeded);
    const { bump, findings } = compared;
    expect({ bump, broken }, JSON.stringify(findings)).toEqual({ bump: seeded.needs, broken: [] });
    expect(findings.every(({ verdict }) => verdict === "safe")).toBe(true);
  });
});
