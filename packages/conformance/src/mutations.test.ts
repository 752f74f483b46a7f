import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Validator } from "@localo/runtime";
import { describe, expect, it } from "vitest";
import { changed, mistakes, otherObjects, places } from "./mistakes.js";
import { domainPackages, filesBelow, readJson, root } from "./repository.js";

/** Most issues that one mistake may have. */
const FEW = 3;

const pascal = (kebab: string) =>
  kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface Case {
  readonly name: string;
  readonly value: unknown;
  readonly validator: Validator<unknown>;
}

const cases: Case[] = [];
for (const domain of domainPackages) {
  const module = (await import(`@localo/${domain}`)) as Record<string, Validator<unknown>>;
  /** A value for each form of a type: that of requests is closed, that of answers open. */
  const add = (schema: string, file: string, value: unknown) => {
    const forms = [pascal(schema), `${pascal(schema)}Input`].filter((name) => name in module);
    if (forms.length === 0) throw new Error(`@localo/${domain} has no ${schema}`);
    for (const form of forms) {
      const validator = module[form];
      if (validator !== undefined)
        cases.push({ name: `${domain} ${form} ${file}`, value, validator });
    }
  };
  const folder = join(root, "schemas", domain, "examples");
  for (const schema of readdirSync(folder)) {
    const place = join(folder, schema, "valid");
    if (!existsSync(place)) continue;
    for (const file of readdirSync(place)) add(schema, file, readJson(join(place, file)));
  }
  for (const file of filesBelow(`schemas/${domain}`, ".schema.json")) {
    if (!file.includes("codelists")) continue;
    const list = readJson(file) as { enum?: string[]; "x-extensible-enum"?: string[] };
    const [code] = list.enum ?? list["x-extensible-enum"] ?? [];
    add(basename(file, ".schema.json"), String(code), code);
  }
}

it("there are examples of every published schema to change", () => {
  const published = domainPackages.flatMap((name) =>
    filesBelow(`packages/${name}/dist/schemas`, ".json"),
  );
  expect(published.length).toBeGreaterThan(400);
  expect(new Set(cases.map(({ validator }) => validator)).size).toBe(published.length);
});

describe.each(cases)("$name", ({ value, validator }) => {
  /** The mistakes at any property, and in place of the whole value, that have more issues than they may. */
  const worse = (changes: typeof mistakes, most: number) =>
    places({ value }).flatMap((path) =>
      Object.entries(changes).flatMap(([what, change]) => {
        const { value: wrong } = changed({ value }, path, change) as { value?: unknown };
        const { issues = [] } = validator.safeParse(wrong);
        const found = issues.map(({ code, pointer }) => `${pointer} ${code}`);
        return found.length > most ? [`${path.join("/")} ${what}: ${found.join(", ")}`] : [];
      }),
    );

  it(`has at most ${FEW} issues for one mistake`, () => {
    expect(worse(mistakes, FEW)).toEqual([]);
  });

  it("names what another object lacks, and no more", () => {
    // A validator stops at 20: one that gets there may have had more to say.
    expect(worse(otherObjects, 19)).toEqual([]);
  });
});
