import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CompileError, type Diagnostic } from "../diagnostic.js";
import { loadWorkspace } from "../load/domain.js";
import { buildModel } from "../model/build.js";
import { exampleOf, type PageExample, repositoryOf } from "../test/page-example.js";
import { workspaceOf } from "../test/workspace-of.js";
import { fixDomain } from "./fix/fix-domain.js";
import { lint } from "./lint.js";
import { readPage } from "./page.js";
import { rules } from "./rules/index.js";

const source = new URL("../", import.meta.url);
const markdown = readFileSync(new URL("../LINT.md", source), "utf8");
const page = readPage(markdown);

/** Rules whose examples cannot be printed, and why. */
const withoutExample: Readonly<Record<string, string>> = {
  "size-budget": "a wrong schema has more than 100 KB",
};

it("has a section for each rule, under its convention, in the order of the rules", () => {
  const sections = page.filter(({ convention }) => convention !== undefined);
  expect(sections.map(({ id, convention }) => ({ id, convention }))).toEqual(
    rules.map(({ id, convention }) => ({ id, convention })),
  );
});

it("lists all 14 conventions with the rules that hold them", () => {
  const rows = [...markdown.matchAll(/^\| ([0-9]+) +\|.*\| (\[.*\)) +\|$/gm)];
  const listed = rows.flatMap(([, convention, links = ""]) =>
    [...links.matchAll(/\[([a-z-]+)\]/g)].map(([, id]) => ({ id, convention: Number(convention) })),
  );
  expect(listed).toEqual(rules.map(({ id, convention }) => ({ id, convention })));
  expect(rows.map(([, convention]) => Number(convention))).toEqual(
    Array.from({ length: 14 }, (_, index) => index + 1),
  );
});

it("has a section for each thing that is found while files are read", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const code = files
    .filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("test"),
    )
    .map((file) => readFileSync(new URL(file, source), "utf8"))
    .join("\n");
  const found = code.matchAll(
    /(?:rule: |RULE = |\.at\(\s*\[[^\]]*\],\s*|report\(\s*\w+,\s*)"([a-z]+(?:-[a-z]+)*)"/g,
  );
  const ids = new Set([...found].map(([, id]) => id));
  for (const { id } of rules) ids.delete(id);
  const sections = page.filter(({ convention }) => convention === undefined);
  expect(sections.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

it("has rules that can go without an example for a reason alone", () => {
  for (const id of Object.keys(withoutExample))
    expect(exampleOf(sectionOf(id), "Wrong").size, id).toBe(0);
});

describe.each(rules)("$id", ({ id, summary, fixable }) => {
  const section = sectionOf(id);
  const wrong = exampleOf(section, "Wrong");
  const right = exampleOf(section, "Right");

  it("begins with what the rule asks for, and says why and what to do", () => {
    const [first, why = ""] = section.split("\n\n");
    expect(first).toBe(summary);
    expect(why.length).toBeGreaterThan(40);
  });

  it(`says ${fixable ? "that" : "nothing of whether"} localo lint --fix mends it`, () => {
    expect(section.includes("`localo lint --fix`")).toBe(fixable === true);
  });

  if (id in withoutExample) return;

  it("has an example that is right", () => {
    expect(right.size).toBeGreaterThan(0);
    expect(found(right)).toEqual([]);
  });

  it("has one that gives this rule alone", () => {
    const diagnostics = found(wrong);
    expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set([id]));
    for (const { message, line } of diagnostics) {
      expect(message).toMatch(/^\S.*[.?]"?$/s);
      expect(line).toBeGreaterThan(0);
    }
  });

  if (fixable)
    it("is mended", () => {
      const root = workspaceOf(repositoryOf(wrong));
      expect(fixDomain(root, "parking").map(({ rule }) => rule)).toEqual([id]);
      expect(diagnosticsOf(root)).toEqual([]);
    });
});

function sectionOf(id: string): string {
  return page.find((section) => section.id === id)?.text ?? "";
}

function found(example: PageExample): readonly Diagnostic[] {
  return diagnosticsOf(workspaceOf(repositoryOf(example)));
}

function diagnosticsOf(root: string): readonly Diagnostic[] {
  try {
    const workspace = loadWorkspace(root, "parking");
    return lint(workspace, buildModel(workspace, "1.0.0"));
  } catch (error) {
    if (error instanceof CompileError) return error.diagnostics;
    throw error;
  }
}
