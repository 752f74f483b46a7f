import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./repository.js";

/** The folders that have documents: the root, and each package and domain. */
const folders = ["", ...["packages", "schemas"].flatMap(foldersIn)];

const documents = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    // Changesets writes the changelogs.
    .filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md")
    .map((name) => join(folder, name)),
);

function foldersIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

/** The name that GitHub gives a heading: small letters and digits, a dash for each space. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function anchors(markdown: string): string[] {
  const text = markdown.replace(/^```.*?^```/gms, "");
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
}

it("finds the documents", () => {
  expect(documents).toContain("CONTRIBUTING.md");
  expect(documents).toContain(join("packages", "compiler", "LINT.md"));
});

it.each(documents)("%s has no link within the repository that leads nowhere", (document) => {
  const markdown = readFileSync(join(root, document), "utf8").replace(/^```.*?^```/gms, "");
  const broken: string[] = [];
  for (const [, link = ""] of markdown.matchAll(/\]\(([^)\s]+)\)/g)) {
    // The last is GitHub's own, beside the repository's files.
    if (/^[a-z]+:/.test(link) || link.startsWith("../../issues/")) continue;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? join(root, document) : join(root, dirname(document), path);
    if (!existsSync(target)) broken.push(link);
    else if (anchor !== undefined && !anchors(readFileSync(target, "utf8")).includes(anchor))
      broken.push(link);
  }
  expect(broken).toEqual([]);
});

describe("CONTRIBUTING.md", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

  it("explains each verdict and each release that localo diff can give", () => {
    const rows = [...text.matchAll(/^\| \*\*([a-z-]+)\*\* +\| ([a-z]+)/gm)];
    const verdicts = rows.map(([, verdict]) => verdict);
    expect(new Set(verdicts)).toEqual(
      new Set(["safe", "breaking", "breaking-by-policy", "unknown"]),
    );
    expect(new Set(rows.map(([, , bump]) => bump))).toEqual(new Set(["patch", "minor", "major"]));
  });
});
