import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { SchemaLoader } from "../test/load-schema.js";

/** Where the official suite is: a folder with `draft2020-12` and `remotes`. */
const suite =
  process.env.JSON_SCHEMA_TEST_SUITE ??
  fileURLToPath(new URL("../../../../../shared/data/json-schema-test-suite", import.meta.url));

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { description: string; data: unknown; valid: boolean }[];
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The documents that the suite's schemas refer to: its own, and the metaschemas of draft 2020-12. */
function documents(): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const read = (folder: string, uri: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const [file, name] = [join(folder, entry.name), `${uri}/${entry.name}`];
      if (entry.isDirectory()) read(file, name);
      else found[name] = readJson(file);
    }
  };
  read(join(suite, "remotes"), "http://localhost:1234");
  const { resolve } = createRequire(import.meta.url);
  const metaschemas = "ajv/dist/refs/json-schema-2020-12";
  found["https://json-schema.org/draft/2020-12/schema"] = readJson(
    resolve(`${metaschemas}/schema.json`),
  );
  for (const name of [
    "applicator",
    "content",
    "core",
    "format-annotation",
    "meta-data",
    "unevaluated",
    "validation",
  ]) {
    found[`https://json-schema.org/draft/2020-12/meta/${name}`] = readJson(
      resolve(`${metaschemas}/meta/${name}.json`),
    );
  }
  return found;
}

const vocabularies: { readonly [vocabulary: string]: readonly string[] } = {
  core: [
    "anchor",
    "boolean_schema",
    "defs",
    "dynamicRef",
    "ref",
    "refRemote",
    "unknownKeyword",
    "vocabulary",
    "infinite-loop-detection",
  ],
  applicator: [
    "additionalProperties",
    "allOf",
    "anyOf",
    "contains",
    "dependentSchemas",
    "if-then-else",
    "items",
    "not",
    "oneOf",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
  ],
  unevaluated: ["unevaluatedItems", "unevaluatedProperties"],
  annotation: ["content", "default", "format"],
};

function vocabularyOf(file: string): string {
  return (
    Object.keys(vocabularies).find((name) => vocabularies[name]?.includes(file)) ?? "validation"
  );
}

const folder = join(suite, "draft2020-12");
const formats = [
  "date",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "json-pointer",
  "regex",
  "time",
  "uri",
  "uuid",
];

describe.skipIf(!existsSync(folder))(
  "the official JSON Schema test suite (skipped where it is absent: JSON_SCHEMA_TEST_SUITE names its folder)",
  () => {
    const loader = new SchemaLoader();
    afterAll(() => loader.close());
    const schemas = existsSync(folder) ? documents() : {};

    /** The tests of a file that do not come out as they should, and how many there are. */
    async function run(file: string, use: "assert" | "annotate") {
      const wrong: string[] = [];
      let count = 0;
      for (const group of readJson(file) as Group[]) {
        const validator = await loader.load(group.schema, {
          schemas,
          formats: use,
          onWarning: () => {},
        });
        for (const test of group.tests) {
          count++;
          const result = validator.safeParse(test.data);
          const explained =
            result.success || !result.issues.some(({ message }) => / is not valid$/.test(message));
          if (validator.is(test.data) === test.valid && result.success === test.valid && explained)
            continue;
          wrong.push(`${group.description}: ${test.description}`);
        }
      }
      return { wrong, count };
    }

    const files = existsSync(folder)
      ? readdirSync(folder).filter((name) => name.endsWith(".json"))
      : [];

    it("all required tests pass, and every refusal is explained", {
      timeout: 240_000,
    }, async () => {
      const wrong: string[] = [];
      const counts = new Map<string, { passed: number; total: number }>();
      for (const name of files) {
        const use = name === "format.json" ? "annotate" : "assert";
        const result = await run(join(folder, name), use);
        wrong.push(...result.wrong.map((text) => `${name}: ${text}`));
        const vocabulary = vocabularyOf(name.replace(".json", ""));
        const { passed, total } = counts.get(vocabulary) ?? { passed: 0, total: 0 };
        counts.set(vocabulary, {
          passed: passed + result.count - result.wrong.length,
          total: total + result.count,
        });
      }
      const total = [...counts.values()].reduce((sum, count) => sum + count.total, 0);
      const lines = [...counts].map(
        ([vocabulary, count]) => `${vocabulary.padEnd(14)}${count.passed} of ${count.total}`,
      );
      console.log(`${lines.join("\n")}\nrequired tests ${total - wrong.length} of ${total}`);
      expect(wrong).toEqual([]);
      expect(total).toBe(1299);
    });

    it.each(formats)("the optional tests of the format %s pass", async (format) => {
      const { wrong, count } = await run(
        join(folder, "optional/format", `${format}.json`),
        "assert",
      );
      expect(count).toBeGreaterThan(0);
      expect(wrong).toEqual([]);
    });
  },
);
