import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findType } from "../typescript/find-type.js";
import { loadTypeTools } from "../typescript/load-tools.js";
import { openTypeFile } from "../typescript/open-file.js";
import { schemaReader } from "../typescript/schema-reader.js";
import type { Schema } from "../typescript/to-draft-2020.js";
import type { PropertyAnswer } from "./answer.js";
import { compareTypes, type Direction } from "./compare-types.js";
import { named } from "./document.js";
import { plain } from "./plain.js";

/**
 * The generated types of every domain are compatible with the schemas that they are generated from, in
 * both directions; and no longer once a property of theirs is another one.
 */

const packages = fileURLToPath(new URL("../../../", import.meta.url));
const domains = readdirSync(packages).filter((name) =>
  existsSync(join(packages, name, "dist/schemas")),
);

interface Typed {
  readonly name: string;
  readonly type: Schema;
  readonly standard: Schema;
}

/** Each type that a domain's package declares, with its schema. */
function typesOf(domain: string): Typed[] {
  const folder = join(packages, domain, "dist");
  const file = openTypeFile(loadTypeTools(packages), packages, join(folder, "index.d.ts"));
  const read = schemaReader(file);
  return readdirSync(join(folder, "schemas"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".schema.json"))
    .map((path) => {
      const name = nameOf(path);
      const standard = JSON.parse(readFileSync(join(folder, "schemas", path), "utf8")) as Schema;
      return { name, type: read(findType(file, name)), standard };
    });
}

/** `CollectionChoiceInput` of `collection-choice.input.schema.json` */
function nameOf(path: string): string {
  const [, words = "", form = ""] = /([a-z0-9-]+)(?:\.(input))?\.schema\.json$/.exec(path) ?? [];
  return `${words}-${form}`.replace(/(?:^|-)([a-z0-9]?)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
}

function compare(type: Schema, standard: Schema, direction: Direction): PropertyAnswer[] {
  return compareTypes(
    plain({ root: type }, direction === "input"),
    { root: standard },
    direction,
  ).all();
}

/** Of so many types one is made wrong: each takes a while. */
const EVERY = 10;

const isWrong = ({ status }: PropertyAnswer) => status === "incompatible";

describe.each(domains)("the types of %s", (domain) => {
  it("are compatible with their schemas, and not when a property is made another", {
    timeout: 240_000,
  }, () => {
    const types = typesOf(domain);
    expect(types.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    let changed = 0;
    for (const [index, { name, type, standard }] of types.entries()) {
      for (const direction of ["input", "output"] as const) {
        for (const answer of compare(type, standard, direction).filter(isWrong))
          wrong.push(
            `${name}, ${direction}, ${answer.path}: ${answer.reasons.map(({ message }) => message)}`,
          );
      }
      const properties = index % EVERY === 0 ? Object.keys(named(type, "properties")) : [];
      const asked = named(standard, "properties");
      for (const property of properties) {
        if (!Object.hasOwn(asked, property)) continue;
        changed++;
        const edited = withProperty(type, property, { type: "null" });
        for (const direction of ["input", "output"] as const)
          if (!compare(edited, standard, direction).some(isWrong))
            wrong.push(`${name}, ${direction}: null passes as ${property}`);
        const isNeeded = Array.isArray(standard.required) && standard.required.includes(property);
        if (isNeeded && !compare(without(type, property), standard, "input").some(isWrong))
          wrong.push(`${name}: it may be sent without ${property}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(changed).toBeGreaterThan(10);
  });
});

function withProperty(type: Schema, name: string, schema: Schema): Schema {
  return { ...type, properties: { ...named(type, "properties"), [name]: schema } };
}

function without(type: Schema, name: string): Schema {
  const properties = Object.entries(named(type, "properties")).filter(([each]) => each !== name);
  const required = (type.required as string[]).filter((each) => each !== name);
  return { ...type, properties: Object.fromEntries(properties), required };
}
