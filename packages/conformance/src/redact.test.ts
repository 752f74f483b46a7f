import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { domainPackages, filesBelow, readJson, root } from "./repository.js";

// What is private is found here by another way than the compiler's: in the schemas as they are written.

type Json = { readonly [name: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sources = new Map<string, Json>();
for (const domain of domainPackages)
  for (const file of filesBelow(`schemas/${domain}`, ".schema.json")) {
    const schema = readJson(file) as Json & { readonly $id: string };
    sources.set(schema.$id, schema);
  }

const pascal = (kebab: string) =>
  kebab.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface Case {
  readonly name: string;
  readonly id: string;
  readonly value: unknown;
  readonly redact: (value: unknown) => unknown;
}

const cases: Case[] = [];
for (const domain of domainPackages) {
  const module = (await import(`@localo/${domain}/redact`)) as Record<string, Case["redact"]>;
  const folder = join(root, "schemas", domain, "examples");
  for (const schema of readdirSync(folder)) {
    const place = join(folder, schema, "valid");
    if (!existsSync(place)) continue;
    const redact = module[`redact${pascal(schema)}`];
    if (redact === undefined) throw new Error(`@localo/${domain}/redact has no ${schema}`);
    const id = `https://ns.localo.org/${domain}/v1/${schema}.schema.json`;
    for (const file of readdirSync(place))
      cases.push({
        name: `${domain} ${schema}/${file}`,
        id,
        value: readJson(join(place, file)),
        redact,
      });
  }
}

/** Pointers of the scalars that a schema calls private. */
function privatePlaces(
  schema: unknown,
  id: string,
  value: unknown,
  at: string,
  found: Set<string>,
) {
  if (!isObject(schema)) return;
  const codes = isObject(schema["x-localo-codes"]) ? schema["x-localo-codes"] : {};
  const code = typeof value === "string" && Object.hasOwn(codes, value) ? codes[value] : undefined;
  if (schema["x-localo-sensitivity"] !== undefined)
    for (const [place] of leaves(value, at)) found.add(place);
  if (isObject(code) && code.sensitivity !== undefined) found.add(at);
  const inPlace = [schema.allOf, schema.anyOf, schema.oneOf, [schema.then, schema.else]].flat();
  for (const part of inPlace) privatePlaces(part, id, value, at, found);
  if (typeof schema.$ref === "string") {
    const target = new URL(schema.$ref, id).href;
    privatePlaces(sources.get(target), target, value, at, found);
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems[index] : undefined;
      privatePlaces(prefix ?? schema.items, id, item, `${at}/${index}`, found);
    }
  } else if (isObject(value) && isObject(schema.properties)) {
    for (const [name, property] of Object.entries(schema.properties))
      if (Object.hasOwn(value, name))
        privatePlaces(property, id, value[name], `${at}/${name}`, found);
  }
}

/** The scalars of a value by pointer. */
function leaves(value: unknown, at = ""): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[at, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${at}/${name}`));
}

it("there are private values to look for", () => {
  expect(cases.length).toBeGreaterThan(150);
});

describe.each(cases)("$name", ({ id, value, redact }) => {
  const hidden = new Set<string>();
  privatePlaces(sources.get(id), id, value, "", hidden);
  const shown = redact(value);
  const after = new Map(leaves(shown));

  it("keeps its shape", () => {
    expect([...after.keys()]).toEqual(leaves(value).map(([place]) => place));
  });

  it("shows nothing private, and what it shows is what was there", () => {
    for (const [place, before] of leaves(value)) {
      const masked = typeof before === "string" ? "•••" : null;
      if (hidden.has(place)) expect(after.get(place), place).toBe(masked);
      else expect([before, masked], place).toContain(after.get(place));
    }
    // Nowhere else either, unless the value also stands where anyone may see it: a town in the name of
    // its council, the letter of a class in any word.
    const has = (text: string) => (each: unknown) => String(each).includes(text);
    const open = leaves(value)
      .filter(([place]) => !hidden.has(place))
      .map(([, each]) => each);
    const shownTexts = [...after.values()].filter((each) => typeof each === "string");
    for (const [place, before] of leaves(value))
      if (hidden.has(place) && typeof before === "string" && !open.some(has(before)))
        expect(shownTexts.filter((text) => text.includes(before))).toEqual([]);
  });

  it("shows nothing of what no schema knows", () => {
    const withMore = (each: unknown): unknown => {
      if (Array.isArray(each)) return each.map(withMore);
      if (!isObject(each)) return each;
      const members = Object.entries(each).map(([name, member]) => [name, withMore(member)]);
      return {
        ...Object.fromEntries(members),
        unheardOf: "Zebedee",
        "zebedee@example.com": ["Zebedee"],
      };
    };
    expect(JSON.stringify(redact(withMore(value)))).not.toMatch(/zebedee/i);
  });
});
