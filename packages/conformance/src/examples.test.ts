import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Issue, Validator } from "@localo/runtime";
import type { ErrorObject } from "ajv";
import { describe, expect, it } from "vitest";
import { domainExports, domainPackages, filesBelow, readJson, root } from "./repository.js";
import { strictAjv } from "./vocabulary.js";

const packages = await domainExports();
const published = domainPackages.flatMap((name) =>
  filesBelow(`packages/${name}/dist/schemas`, ".json"),
);
const schemas = published.map((file) => readJson(file) as { $id: string });
const ajv = strictAjv(schemas);

/** A schema as it is written, as far as its own properties go. */
interface Source {
  readonly properties?: object;
  readonly required?: readonly string[];
}

interface Example {
  readonly name: string;
  readonly value: unknown;
  readonly expected: readonly { code: string; pointer: string }[];
}

/** The examples of a domain, by schema. */
function examplesOf(domain: string): [string, Example[]][] {
  const folder = join(root, "schemas", domain, "examples");
  return readdirSync(folder).map((schema) => {
    const found: Example[] = [];
    for (const kind of ["valid", "invalid"]) {
      const place = join(folder, schema, kind);
      if (!existsSync(place)) continue;
      const expectations =
        kind === "invalid"
          ? (readJson(join(place, "expected.json")) as Record<string, Example["expected"]>)
          : {};
      for (const file of readdirSync(place)) {
        if (file === "expected.json") continue;
        const expected = expectations[file] ?? [];
        found.push({ name: `${kind}/${file}`, value: readJson(join(place, file)), expected });
      }
    }
    return [schema, found];
  });
}

/** The strictest form of a type: that of requests, where it has one. */
function validatorOf(domain: string, schema: string): Validator<unknown> {
  const exported = packages.get(domain) as { readonly [name: string]: Validator<unknown> };
  const name = schema.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const found = exported[`${name}Input`] ?? exported[name];
  if (found === undefined) throw new Error(`@localo/${domain} has no ${name}`);
  return found;
}

function ajvErrors(domain: string, schema: string, value: unknown): readonly ErrorObject[] {
  const id = (ending: string) =>
    `https://ns.localo.org/${domain}/v1/${schema}${ending}.schema.json`;
  const check = ajv.getSchema(id(".input")) ?? ajv.getSchema(id(""));
  if (check === undefined) throw new Error(`There is no published schema ${schema}`);
  return check(value) ? [] : (check.errors ?? []);
}

/** The place that an error of Ajv is about, as Localo names it: a missing or unknown member itself. */
function pointerOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty, unevaluatedProperty, propertyName, i } =
    params as Record<string, string>;
  // Of two items that are alike (uniqueItems) the later one is `i`.
  const member = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName ?? i;
  return member === undefined
    ? instancePath
    : `${instancePath}/${String(member).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Keywords that say the same of a value: a tag is wrong by its union, its list or its constant. */
const alike: { readonly [keyword: string]: readonly string[] } = {
  oneOf: ["oneOf", "const", "enum", "required"],
  anyOf: ["anyOf", "required"],
  false: ["false schema"],
};

function matches(issue: Issue, error: ErrorObject): boolean {
  const keywords = alike[issue.keyword] ?? [issue.keyword];
  return keywords.includes(error.keyword) && pointerOf(error).startsWith(issue.pointer);
}

const codeAndPointer = ({ code, pointer }: { code: string; pointer: string }) =>
  `${code} ${pointer}`;

describe.each(domainPackages)("the examples of %s", (domain) => {
  describe.each(examplesOf(domain))("%s", (schema, examples) => {
    it.each(examples.map((example) => [example.name, example] as const))(
      "%s",
      (_, { name, value, expected }) => {
        const result = validatorOf(domain, schema).safeParse(value);
        const issues = result.success ? [] : result.issues;
        expect(issues.map(codeAndPointer).sort()).toEqual(expected.map(codeAndPointer).sort());
        expect(issues.length > 0).toBe(name.startsWith("invalid"));

        const errors = ajvErrors(domain, schema, value);
        expect(errors.length > 0).toBe(issues.length > 0);
        if (issues.length > 0) {
          expect(
            issues.some((issue) => errors.some((error) => matches(issue, error))),
            `${JSON.stringify(issues)} against ${JSON.stringify(errors)}`,
          ).toBe(true);
        }
      },
    );
  });

  const examples = new Map(examplesOf(domain));
  const types = filesBelow(`schemas/${domain}`, ".schema.json")
    .filter((file) => !file.includes("codelists"))
    .map((file) => ({ type: basename(file, ".schema.json"), schema: readJson(file) as Source }));

  it.each(types)("of $type are minimal, full where there is more to say, and invalid", (each) => {
    const found = examples.get(each.type) ?? [];
    const { properties = {}, required = [] } = each.schema;
    const names = found.map(({ name }) => name);
    const optional = Object.keys(properties).some((name) => !required.includes(name));
    expect(names).toContain("valid/minimal.json");
    if (optional) expect(names).toContain("valid/full.json");
    expect(names.some((name) => name.startsWith("invalid/"))).toBe(true);
  });

  it.each(types)("of $type have each of its properties in one that is valid", (each) => {
    const said = (examples.get(each.type) ?? [])
      .filter(({ name }) => name.startsWith("valid/"))
      .flatMap(({ value }) => Object.keys(Object(value)));
    const silent = Object.keys(each.schema.properties ?? {}).filter((name) => !said.includes(name));
    expect(silent).toEqual([]);
  });
});
