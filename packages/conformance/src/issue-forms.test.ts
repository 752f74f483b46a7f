import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./repository.js";

// GitHub leaves out a form that it cannot read, without a word. What it asks for (GitHub Docs, "Syntax
// for GitHub's form schema") is held here.

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const folder = join(root, ".github/ISSUE_TEMPLATE");
const forms = readdirSync(folder).filter((name) => name !== "config.yml");
// GitHub reads YAML 1.1, in which an unquoted No is a truth value.
const read = (name: string) => parse(readFileSync(join(folder, name), "utf8"), { version: "1.1" });

it.each(forms)("%s is a form that GitHub shows", (name) => {
  const { name: title, description, body } = read(name) as Record<string, unknown>;
  expect(title).toMatch(/^\S.{2,}$/);
  expect(description).toMatch(/^\S.{2,}$/);
  const fields = body as Field[];
  const ids = fields.flatMap(({ id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const inputs = fields.filter(({ type }) => type !== "markdown");
  expect(inputs.length).toBeGreaterThan(0);
  const labels = inputs.map(({ attributes }) => attributes.label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const { type, id, attributes } of fields) {
    expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type);
    if (type === "markdown") expect(attributes.value).toMatch(/\S/);
    else {
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toMatch(/\S/);
    }
    const options = (attributes.options ?? []) as unknown[];
    if (type === "dropdown") expect(options).toEqual(options.map(String));
    if (type === "checkboxes")
      for (const option of options) expect(option).toMatchObject({ label: expect.any(String) });
  }
});

it("says to everyone that personal data and vulnerabilities do not belong here", () => {
  for (const name of forms)
    expect(readFileSync(join(folder, name), "utf8"), name).toMatch(
      /personal data|Report a vulnerability/,
    );
});

it("shows the forms alone, and where residents find their council", () => {
  const { blank_issues_enabled, contact_links } = read("config.yml");
  expect(blank_issues_enabled).toBe(false);
  for (const link of contact_links) {
    expect(Object.keys(link).sort()).toEqual(["about", "name", "url"]);
    expect(link.url).toMatch(/^https:\/\//);
  }
});
