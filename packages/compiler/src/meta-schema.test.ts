import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { loadValidator } from "./general/load-validator.js";
import { keywords } from "./lint/rules/vocabulary/keywords.js";
import { sensitivities } from "./lint/sensitivity.js";
import type { JsonSchema } from "./load/schema.js";

const read = (path: string): JsonSchema =>
  JSON.parse(readFileSync(new URL(`../meta-schema/${path}`, import.meta.url), "utf8"));
const metaSchema = read("schema.json");
const vocabulary = read("meta/localo.json");

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
ajv.addSchema(vocabulary);
const isValid = ajv.compile(metaSchema);
const own = loadValidator(metaSchema, { schemas: { [String(vocabulary.$id)]: vocabulary } });

const repository = new URL("../../../schemas/", import.meta.url);
const files = readdirSync(repository, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".schema.json"),
);

it("is valid by the draft's own meta-schema", () => {
  for (const schema of [metaSchema, vocabulary]) expect(ajv.validateSchema(schema)).toBe(true);
});

it.each(files)("takes %s, by Ajv and by the compiler's own validator", (file) => {
  const schema: unknown = JSON.parse(readFileSync(new URL(file, repository), "utf8"));
  expect(isValid(schema), JSON.stringify(isValid.errors)).toBe(true);
  expect(own.safeParse(schema)).toMatchObject({ success: true });
});

it.each<[string, unknown]>([
  ["a sensitivity", { "x-localo-sensitivity": "private" }],
  ["a misspelt keyword of Localo's", { "x-localo-sensitivty": "personal" }],
  ["one deep inside", { properties: { a: { items: { "x-localo-list": "half" } } } }],
  ["a message without English", { "x-localo-message": { cy: "Rhowch" } }],
  ["a message in French", { "x-localo-message": { en: "Enter", fr: "Saisissez" } }],
  ["an empty reason", { "x-localo-public": " " }],
  ["a day that does not exist", { "x-localo-sunset": "2028-02-30" }],
  ["a code without a label", { "x-localo-codes": { a: { description: "A." } } }],
  ["a code whose sensitivity is none", codes({ sensitivity: "secret" })],
  ["a code whose validity is no day", codes({ validFrom: "2026" })],
  ["a list with one code twice", { "x-extensible-enum": ["a", "a"] }],
  ["a row that is no reference", { "x-localo-row": { type: "object" } }],
  ["a negative count", { minLength: -1 }],
  ["a type that is none", { type: "strng" }],
])("refuses %s", (_, schema) => {
  expect(isValid(schema)).toBe(false);
  expect(own.safeParse(schema).success).toBe(false);
});

function codes(more: object) {
  return { "x-localo-codes": { a: { label: { en: "A" }, description: "A.", ...more } } };
}

describe("beside the rule vocabulary", () => {
  const described = {
    ...(metaSchema.properties as Record<string, JsonSchema>),
    ...(vocabulary.properties as Record<string, JsonSchema>),
  };

  it("has the same keywords, each with a description", () => {
    expect(Object.keys(described).sort()).toEqual(Object.keys(keywords).sort());
    for (const [keyword, { description }] of Object.entries(described))
      expect(description, keyword).toMatch(/^[A-Z].{10,}\.$/s);
  });

  it("names every keyword of Localo's, so that a misspelt one is seen", () => {
    const { propertyNames } = vocabulary as { propertyNames: { then: { enum: string[] } } };
    const localo = Object.keys(keywords).filter((keyword) => keyword.startsWith("x-localo-"));
    expect([...propertyNames.then.enum].sort()).toEqual(localo.sort());
  });

  it("knows the same sensitivities", () => {
    expect(described["x-localo-sensitivity"]?.enum).toEqual(sensitivities);
  });

  it.each(Object.keys(keywords))("takes no value of %s that the rule refuses", (keyword) => {
    const schema = { type: "string" };
    const lists = [[], ["a"], ["a", "a"], [1], [schema], [true], ["string"], ["string", "null"]];
    const objects = [{}, schema, { a: schema }, { a: true }, { a: 1 }, { a: ["b"] }, codes({})];
    const texts = ["", "a", "date", "closed", "input", "string", "2028-03-31", "personal", "^a$"];
    for (const value of [true, false, null, -1, 0, 1, 1.5, ...texts, ...lists, ...objects])
      if (isValid({ [keyword]: value }))
        expect(keywords[keyword]?.test(value), JSON.stringify(value)).toBe(true);
  });
});
