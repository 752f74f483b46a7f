import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Validator } from "@localo/runtime";
import { describe, expect, it } from "vitest";
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

type Path = readonly (string | number)[];
type Members = { [name: string | number]: unknown };

/** The ways to all members of a value, at any depth. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const way = [...path, Array.isArray(value) ? Number(name) : name];
    return [way, ...places(member, way)];
  });
}

/** A copy of a value in which something was done to the member at a place. */
function changed(
  value: unknown,
  path: Path,
  change: (parent: Members, name: string | number) => void,
) {
  const copy: unknown = structuredClone(value);
  let parent = copy as Members;
  for (const name of path.slice(0, -1)) parent = parent[name] as Members;
  change(parent, path.at(-1) ?? "");
  return copy;
}

const instead = (value: unknown) => (parent: Members, name: string | number) => {
  parent[name] = value;
};

/** One mistake each. */
const mistakes: { readonly [what: string]: (parent: Members, name: string | number) => void } = {
  null: instead(null),
  "true instead": instead(true),
  "a number": instead(-1.5),
  "a text": instead("§"),
  "no text": instead(""),
  "a long text": instead("x".repeat(100_000)),
  "an empty list": instead([]),
  "left out": (parent, name) => {
    if (Array.isArray(parent)) parent.splice(Number(name), 1);
    else delete parent[name];
  },
  "another name": (parent, name) => {
    if (Array.isArray(parent)) return;
    parent[`${name}s`] = parent[name];
    delete parent[name];
  },
  "one more": (parent) => {
    if (Array.isArray(parent)) parent.push(parent[0]);
    else parent.unheardOf = 1;
  },
};

/** Each member that an object lacks is a mistake of its own. */
const otherObjects: typeof mistakes = {
  "an empty object": instead({}),
  "an object": instead({ nobody: { knows: "this" } }),
  "a list of an object": instead([{ a: 1 }]),
};

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
