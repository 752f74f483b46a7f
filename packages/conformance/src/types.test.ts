import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Issue, Validator } from "@localo/runtime";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import ts from "typescript";
import * as TJS from "typescript-json-schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { domainExports, domainPackages, filesBelow, readJson, root } from "./repository.js";

/**
 * Types against validators. Each generated TypeScript type is turned back into a JSON Schema by another
 * tool; then that schema must accept whatever the type's validator accepts, and where it accepts more,
 * the validator must have refused for something that a type cannot say.
 */

/** What a TypeScript type cannot say, by keyword. JSDoc tags say some of it to editors (`@maxLength 200`). */
const beyondTypes = new Set([
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  // A type is not closed: an excess property is only an error where a literal is written.
  "additionalProperties",
  // One of several properties: one way of contact at least.
  "anyOf",
  // An amendment that changes nothing.
  "minProperties",
  // One property with another: a new bank account with the guarantee.
  "dependentRequired",
  // A property or a code that may not be there: the day of a grant that was not given.
  "false",
  "not",
]);

/**
 * Members that only some values must have (`if`/`then`), by the end of their pointer behind the type's
 * name: a postcode in the United Kingdom.
 */
const sometimesRequired = [
  "/postcode",
  // Core: which authority a submission is referred to, where it is one.
  "Referral/authority",
  "/referredTo/authority",
  // Waste: an end to help for a time, words for what no code says, whom to turn to, where it is.
  "/untilDate",
  "/needDetails",
  "/description",
  "/message",
  "/responsible",
  "/season",
  "/errors",
  "/usrn",
  "/uprns",
  // Council tax: what a preferred channel needs.
  "ontact/email",
  "ontact/phone",
  "ontact/address",
  // Council tax: who has joined, who deals with an estate and since when, what "other" means.
  "/joiners",
  "/executor",
  "/grantedDate",
  // Planning: why comments are closed, the day of a withdrawal, what is wrong with a row.
  "/reason",
  "/withdrawnDate",
];

function isBeyondTypes(name: string, { keyword, pointer }: Issue): boolean {
  const place = `${name}${pointer}`;
  return (
    beyondTypes.has(keyword) ||
    (keyword === "required" && sometimesRequired.some((end) => place.endsWith(end)))
  );
}

const validators = await domainExports();

/** The declarations of types in a generated module, without what is made of them. */
function typesOnly(domain: string): string {
  const file = join(root, `packages/${domain}/src/generated/index.ts`);
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const kept = source.statements.filter(
    (statement) =>
      (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
      !/(?:Client|OperationTypes)$/.test(statement.name.text),
  );
  const imports = source.statements.filter(
    (statement) =>
      ts.isImportDeclaration(statement) && statement.getText().includes("@localo/core"),
  );
  // Checks (`isAddress`) and what explains a type (`$Address`) are no types.
  const lines = imports.map((statement) =>
    statement
      .getText()
      .replace("@localo/core", "./core.js")
      .replace(/^import \{/, "import type {")
      .replace(/(?:\bis|\$)[A-Z]\w*,? ?/g, ""),
  );
  // The tool has no word for `string & {}`, which is any text.
  const body = kept.map((statement) =>
    statement.getFullText().replaceAll("(string & {})", "string"),
  );
  return [...lines, `type UnknownCode = ${JSON.stringify(UNKNOWN)};`, ...body].join("\n");
}

interface Typed {
  readonly name: string;
  readonly validator: Validator<unknown>;
  readonly accepts: ValidateFunction;
  readonly values: readonly unknown[];
}

/** Stands for the tag of a kind that is not known, until {@link withUnknownKinds} says what that is. */
const UNKNOWN = "a code that this version does not know";

/** The tool's schema, in which the tag of a union's fallback is a text that no other branch has. */
function withUnknownKinds(schema: TJS.Definition): TJS.Definition {
  const definitions = (schema.definitions ?? {}) as Record<string, TJS.Definition>;
  const properties = (branch: TJS.Definition) =>
    ((branch.$ref === undefined ? branch : definitions[branch.$ref.replace("#/definitions/", "")])
      ?.properties ?? {}) as Record<string, TJS.Definition>;
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { anyOf } = part as { anyOf?: TJS.Definition[] };
    for (const branch of anyOf ?? []) {
      for (const [name, tag] of Object.entries(properties(branch))) {
        if (tag.const !== UNKNOWN) continue;
        const known = (anyOf ?? [])
          .map((other) => properties(other)[name]?.const)
          .filter((code) => code !== UNKNOWN);
        delete tag.const;
        Object.assign(tag, { type: "string", not: { enum: known } });
      }
    }
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(schema);
  return schema;
}

/** A copy of a value with one place changed: removed, replaced, renamed or doubled. */
function mutated(value: unknown): fc.Arbitrary<unknown> {
  const places: (readonly (string | number)[])[] = [];
  const visit = (at: unknown, path: readonly (string | number)[]) => {
    places.push(path);
    if (Array.isArray(at)) at.forEach((item, index) => void visit(item, [...path, index]));
    else if (typeof at === "object" && at !== null) {
      for (const [name, item] of Object.entries(at)) visit(item, [...path, name]);
    }
  };
  visit(value, []);
  const other = fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    1.5,
    -1,
    "",
    "x",
    "public",
    "2026-02-30",
    [],
    {},
    [1],
    "x".repeat(3000),
  );
  return fc
    .tuple(fc.constantFrom(...places), other)
    .map(([path, replacement]) => replaced(value, path, replacement));
}

function replaced(
  value: unknown,
  [head, ...rest]: readonly (string | number)[],
  by: unknown,
): unknown {
  if (head === undefined) return by;
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      if (index !== head) return [item];
      const change = replaced(item, rest, by);
      return change === undefined ? [] : [change];
    });
  const { [head]: inner, ...others } = value as Record<string, unknown>;
  const change = replaced(inner, rest, by);
  return change === undefined ? others : { ...others, [head]: change };
}

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const RUNS = 60;

describe("types and validators", () => {
  let folder = "";
  let program: TJS.Program;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "localo-types-"));
    for (const domain of domainPackages)
      writeFileSync(join(folder, `${domain}.ts`), typesOnly(domain));
    program = TJS.getProgramFromFiles(
      domainPackages.map((domain) => join(folder, `${domain}.ts`)),
      {
        strict: true,
        module: "nodenext",
        moduleResolution: "nodenext",
        target: "es2023",
        lib: ["es2023"],
        types: [],
        exactOptionalPropertyTypes: true,
      },
      folder,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function typesOf(domain: string): Typed[] {
    const generator = TJS.buildGenerator(
      program,
      { required: true, ref: true, ignoreErrors: false },
      [join(folder, `${domain}.ts`)],
    );
    if (generator === null) throw new Error(`The types of ${domain} do not compile`);
    const ajv = new Ajv({ strict: false, logger: false });
    addFormats.default(ajv);
    const exported = validators.get(domain) as Record<string, Validator<unknown>>;
    return filesBelow(`schemas/${domain}`, ".schema.json").flatMap((file) => {
      const path = basename(file, ".schema.json");
      const plain = path.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      return [plain, `${plain}Input`].flatMap((name): Typed[] => {
        const validator = exported[name];
        if (validator === undefined) return [];
        const accepts = ajv.compile(withUnknownKinds(generator.getSchemaForSymbol(name)) as object);
        return [{ name, validator, accepts, values: valuesOf(domain, path, file) }];
      });
    });
  }

  /** The examples of a type, or the codes of a list. */
  function valuesOf(domain: string, path: string, file: string): unknown[] {
    const { enum: closed, "x-extensible-enum": open } = readJson(file) as Record<
      string,
      unknown[] | undefined
    >;
    const codes = closed ?? open;
    if (codes !== undefined) return [...codes, "x-new"];
    return ["valid", "invalid"].flatMap((kind) =>
      filesBelow(`schemas/${domain}/examples/${path}/${kind}`, ".json")
        .filter((example) => basename(example) !== "expected.json")
        .map(readJson),
    );
  }

  it.each(domainPackages)(
    `agree for every type of %s, over its examples and mutations of them (seed ${SEED})`,
    { timeout: 240_000 },
    (domain) => {
      const types = typesOf(domain);
      expect(types.length).toBeGreaterThan(40);
      const wrong = new Set<string>();
      let [both, validatorOnly, neither] = [0, 0, 0];
      const judge = ({ name, validator, accepts }: Typed, value: unknown) => {
        const result = validator.safeParse(value);
        const typeAccepts = accepts(value) === true;
        if (result.success && typeAccepts) both++;
        else if (result.success)
          wrong.add(
            `${name}: only the validator accepts ${JSON.stringify(value)}: ${JSON.stringify(accepts.errors)}`,
          );
        else if (!typeAccepts) neither++;
        else {
          validatorOnly++;
          const said = result.issues.filter((issue) => !isBeyondTypes(name, issue));
          if (said.length === result.issues.length) {
            wrong.add(
              `${name}: the type should refuse ${JSON.stringify(value)}: ${JSON.stringify(said)}`,
            );
          }
        }
      };
      for (const type of types) {
        for (const value of type.values) {
          judge(type, value);
          fc.assert(
            fc.property(mutated(value), (mutation) => {
              if (mutation !== undefined) judge(type, mutation);
            }),
            { numRuns: RUNS, seed: SEED },
          );
        }
      }
      console.log(
        `${domain}: ${types.length} types; both accept ${both}, both refuse ${neither}, beyond what a type says ${validatorOnly}`,
      );
      expect([...wrong].slice(0, 20)).toEqual([]);
    },
  );
});
