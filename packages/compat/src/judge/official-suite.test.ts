import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Relation } from "../proof/relation.js";
import { SchemaSource } from "../schema/source.js";
import { Evaluator, NotJudged } from "./evaluate.js";

const suite =
  process.env.JSON_SCHEMA_TEST_SUITE ??
  fileURLToPath(new URL("../../../../../shared/data/json-schema-test-suite", import.meta.url));
const folder = join(suite, "draft2020-12");

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The documents that the suite's schemas refer to: its own, and the metaschemas. */
function documents(): Map<string, unknown> {
  const found = new Map<string, unknown>();
  const read = (below: string, uri: string) => {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const [file, name] = [join(below, entry.name), `${uri}/${entry.name}`];
      if (entry.isDirectory()) read(file, name);
      else found.set(name, readJson(file));
    }
  };
  read(join(suite, "remotes"), "http://localhost:1234");
  const { resolve } = createRequire(import.meta.url);
  const metaschemas = "ajv/dist/refs/json-schema-2020-12";
  const base = "https://json-schema.org/draft/2020-12";
  found.set(`${base}/schema`, readJson(resolve(`${metaschemas}/schema.json`)));
  for (const name of [
    "applicator",
    "content",
    "core",
    "format-annotation",
    "meta-data",
    "unevaluated",
    "validation",
  ]) {
    found.set(`${base}/meta/${name}`, readJson(resolve(`${metaschemas}/meta/${name}.json`)));
  }
  return found;
}

/** What only says something there (Validation §7.2.1) or needs a vocabulary switched off is judged otherwise here. */
const left = new Set(["format.json", "vocabulary.json"]);

describe.skipIf(!existsSync(folder))(
  "the official JSON Schema test suite (skipped where it is absent: JSON_SCHEMA_TEST_SUITE names its folder)",
  () => {
    const known = existsSync(folder) ? documents() : new Map<string, unknown>();
    const groups = existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(".json") && !left.has(name))
          .flatMap((name) =>
            (readJson(join(folder, name)) as Group[]).map((group) => ({ ...group, name })),
          )
      : [];
    const sourceOf = (schema: unknown) => new SchemaSource(schema, (uri) => known.get(uri));

    it("values are judged as it says", () => {
      const wrong: string[] = [];
      let count = 0;
      for (const { name, description, schema, tests } of groups) {
        const source = sourceOf(schema);
        const evaluator = new Evaluator(source);
        for (const test of tests) {
          count++;
          if (evaluator.accepts(source.root, test.data) !== test.valid) {
            wrong.push(`${name}: ${description}: ${test.description}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(1_000);
    });

    it("no schema of it is proven to take all of another one where a value of it says otherwise", () => {
      const wrong: string[] = [];
      let proven = 0;
      for (const [index, group] of groups.entries()) {
        // Each with its neighbours, which are of the same keyword, and with some from elsewhere.
        const others = [1, 2, 3, 41, 97].map((step) => groups[(index + step) % groups.length]);
        for (const other of others) {
          if (other === undefined) continue;
          const relation = new Relation(sourceOf(group.schema), sourceOf(other.schema), 2_000);
          const { before, after } = relation;
          const answer = relation.ask(
            [before.node(before.source.root)],
            [after.node(after.source.root)],
          );
          if (answer.kind !== "empty") continue;
          proven++;
          const evaluator = new Evaluator(after.source);
          for (const test of group.tests) {
            if (!test.valid) continue;
            try {
              if (!evaluator.accepts(after.source.root, test.data)) {
                wrong.push(
                  `${group.name}: ${group.description} / ${other.description}: ${JSON.stringify(test.data)}`,
                );
              }
            } catch (error) {
              if (!(error instanceof NotJudged)) throw error;
            }
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(proven).toBeGreaterThan(50);
    });
  },
);
