import { rmSync } from "node:fs";
import { compareDomains, compareOperations, compareSchemas } from "@localo/compat";
import { build, compileSchema } from "@localo/compiler";
import { DOMAIN, domainFiles, writeDomain } from "./domain.js";

/** Something that is done to inputs of growing size. */
export interface Series {
  readonly name: string;
  readonly sizes: readonly number[];
  /** Makes the input of a size; gives what is timed, and what tidies up after it. */
  prepare(size: number): { run(): unknown; end?(): void };
}

const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** A closed object of so many texts; one of them in the middle has another length after an edit. */
function wide(count: number, edited: number): object {
  const text = (index: number) => ({
    type: "string",
    maxLength: index === count >> 1 ? edited : 100,
  });
  return {
    type: "object",
    properties: Object.fromEntries(many(count, (index) => [`property${index}`, text(index)])),
    additionalProperties: false,
  };
}

/** Unions in one another, of three branches that a tag tells apart; the innermost text is edited. */
function nested(levels: number, edited: number): object {
  let schema: object = { type: "string", maxLength: edited };
  for (let level = 0; level < levels; level++) {
    const branch = (tag: string, inside: object) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: tag }, inside },
    });
    schema = {
      oneOf: [branch("a", schema), branch("b", { type: "integer" }), branch("c", schema)],
    };
  }
  return schema;
}

const both = { directions: ["input", "output"] } as const;

/** A version of a grown domain whose last type has another length somewhere. */
function version(files: ReadonlyMap<string, unknown>) {
  const [schemas, openapi] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const [path, content] of files)
    (path.endsWith(".yaml") ? openapi : schemas).set(path, content);
  return { domain: DOMAIN, schemas, openapi };
}

function edited(files: ReadonlyMap<string, unknown>): Map<string, unknown> {
  const [first = "", content] = [...files][0] ?? [];
  const copy = structuredClone(content) as { properties: { notes: { maxLength: number } } };
  copy.properties.notes.maxLength = 50;
  return new Map(files).set(first, copy);
}

/** What is measured. */
export const series: readonly Series[] = [
  {
    name: "diff, properties",
    sizes: [10, 100, 1_000],
    prepare(size) {
      const [before, after] = [wide(size, 100), wide(size, 50)];
      return { run: () => compareSchemas(before, after, both) };
    },
  },
  {
    name: "build, properties",
    sizes: [10, 100, 1_000],
    prepare: (size) => ({ run: () => compileSchema(wide(size, 100), { onWarning: () => {} }) }),
  },
  {
    name: "diff, nested oneOf",
    sizes: many(8, (index) => index + 1),
    prepare(size) {
      const [before, after] = [nested(size, 100), nested(size, 50)];
      return { run: () => compareSchemas(before, after, both) };
    },
  },
  {
    name: "build, nested oneOf",
    sizes: many(8, (index) => index + 1),
    prepare: (size) => ({ run: () => compileSchema(nested(size, 100), { onWarning: () => {} }) }),
  },
  {
    name: "diff, schemas in a domain",
    sizes: [10, 100, 1_000],
    prepare(size) {
      const files = domainFiles(size);
      const [before, after] = [version(files), version(edited(files))];
      return {
        run: () => [compareDomains(before, after), compareOperations(before, after)],
      };
    },
  },
  {
    name: "build, schemas in a domain",
    sizes: [10, 100, 1_000],
    prepare(size) {
      const root = writeDomain(size);
      return {
        run: () => build(root, DOMAIN),
        end: () => rmSync(root, { recursive: true, force: true }),
      };
    },
  },
];
