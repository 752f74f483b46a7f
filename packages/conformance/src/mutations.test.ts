import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Validator } from "@localo/runtime";
import { describe, expect, it } from "vitest";
import { changed, mistakes, otherObjects, places } from "./mistakes.js";
import { domainPackages, readJson, root } from "./repository.js";

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
  const folder = join(root, "schemas", domain, "examples");
  for (const schema of readdirSync(folder)) {
    const place = join(folder, schema, "valid");
    if (!existsSync(place)) continue;
    const validator = module[`${pascal(schema)}Input`] ?? module[pascal(schema)];
    if (validator === undefined) throw new Error(`@localo/${domain} has no ${schema}`);
    for (const file of readdirSync(place))
      cases.push({
        name: `${domain} ${schema}/${file}`,
        value: readJson(join(place, file)),
        validator,
      });
  }
}

it("there are examples to change", () => {
  expect(cases.length).toBeGreaterThan(150);
});

describe.each(cases)("$name", ({ value, validator }) => {
  /** The mistakes at any property that have more issues than they may. */
  const worse = (changes: typeof mistakes, most: number) =>
    places(value).flatMap((path) =>
      Object.entries(changes).flatMap(([what, change]) => {
        const { issues = [] } = validator.safeParse(changed(value, path, change));
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
