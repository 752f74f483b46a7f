import { Validator as CfWorker } from "@cfworker/json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { SchemaLoader } from "../test/load-schema.js";

/** Names and texts from a small stock, so that schemas and values meet. */
const names = ["a", "b", "c", "constructor", "__proto__"];
const texts = ["", "a", "ab", "😀", "é", "2026-02-30", "2026-11-23", "x-y", "public", "resident"];
const numbers = [-1, 0, 1, 1.5, 2, 3, 1e21, 0.1];

const name = fc.constantFrom(...names);
const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.boolean(),
  fc.constant(null),
);

/** An object with these own members; `__proto__` is one like any other. */
function ownObject(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [key, value] of entries) {
    Object.defineProperty(made, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return made;
}

const objectOf = (value: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 4 }).map(ownObject);

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    objectOf(tie("value")),
  ),
}));

const bound = fc.integer({ min: 0, max: 3 });
const required = fc.uniqueArray(name, { maxLength: 3 });

const { schema: anySchema } = fc.letrec<{ schema: unknown }>((tie) => {
  const inner = tie("schema");
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  // Of many keywords one or another refuses nearly everything: as often there are few.
  const optional = (keywords: Record<string, fc.Arbitrary<unknown>>) =>
    fc.oneof(
      fc.record(keywords, { requiredKeys: [] }),
      fc
        .subarray(Object.keys(keywords), { minLength: 1, maxLength: 2 })
        .chain((few) =>
          fc.record(
            Object.fromEntries(few.map((keyword) => [keyword, keywords[keyword] ?? fc.boolean()])),
          ),
        ),
    );
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.boolean(),
      fc.record({
        type: fc.constantFrom("string", "number", "integer", "boolean", "null", "array", "object"),
      }),
      fc.record({ const: anyValue }),
      fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 5 }) }),
      fc.record({ enum: fc.array(anyValue, { minLength: 1, maxLength: 5 }) }),
      optional({
        type: fc.constant("string"),
        minLength: bound,
        maxLength: bound,
        pattern: fc.constantFrom("^[a-z]+$", "-", "^.$"),
        format: fc.constantFrom("date", "uuid"),
      }),
      optional({
        type: fc.constantFrom("number", "integer", ["integer", "string"]),
        minimum: bound,
        maximum: bound,
        exclusiveMinimum: bound,
        exclusiveMaximum: bound,
        multipleOf: fc.constantFrom(1, 2, 0.5),
      }),
      optional({
        type: fc.constant("array"),
        items: inner,
        prefixItems: list,
        minItems: bound,
        maxItems: bound,
        uniqueItems: fc.boolean(),
        contains: inner,
        minContains: bound,
        maxContains: bound,
        unevaluatedItems: inner,
      }),
      optional({
        type: fc.constant("object"),
        properties: objectOf(inner),
        required,
        additionalProperties: inner,
        patternProperties: fc.record({ "^[ab]": inner }),
        propertyNames: fc.constantFrom(true, { maxLength: 1 }, { pattern: "^[a-c]" }),
        minProperties: bound,
        maxProperties: bound,
        dependentRequired: objectOf(required),
        dependentSchemas: objectOf(inner),
        unevaluatedProperties: inner,
      }),
      optional({ properties: objectOf(inner), required, allOf: list, anyOf: list, oneOf: list }),
      optional({
        not: inner,
        if: inner,
        then: inner,
        else: inner,
        unevaluatedProperties: fc.constant(false),
      }),
      fc.record({
        type: fc.constant("object"),
        anyOf: fc.array(fc.record({ required }), { minLength: 1, maxLength: 3 }),
      }),
      union(inner),
    ),
  };
});

/** Values for a schema: one of each type at least, what it lists itself, and others. */
function valuesFor(schema: unknown): fc.Arbitrary<unknown[]> {
  const listed =
    JSON.stringify(schema).match(/(?<="const":|"enum":\[)(?:"[^"]*"|[^"{[,\]}]+)/g) ?? [];
  const kinds = [
    fc.constantFrom(...texts),
    fc.constantFrom(...numbers),
    fc.array(anyValue, { maxLength: 3 }),
    fc.array(scalar, { maxLength: 3 }),
    objectOf(anyValue),
    objectOf(scalar),
    fc.constantFrom<unknown>(null, true, false, ...listed.map((text) => JSON.parse(text))),
  ];
  return fc
    .tuple(fc.tuple(...kinds), fc.array(anyValue, { maxLength: 5 }))
    .map(([some, others]) => [...some, ...others]);
}

/** A union whose branches a constant tells apart. */
function union(inner: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const branch = (tag: string) =>
    inner.map((property) => ({
      type: "object",
      required: ["a"],
      properties: { a: { const: tag }, b: property },
    }));
  return fc.record({ oneOf: fc.tuple(branch("public"), branch("resident")) });
}

/**
 * Whether Ajv can be asked: it loses `__proto__` as a name in a schema or a value (official suite,
 * properties.json, "properties whose names are Javascript object property names").
 */
function ajvCanTell(schema: unknown, value: unknown): boolean {
  return !JSON.stringify([schema, value]).includes("__proto__");
}

/** What Ajv says; nothing where the code that it makes fails (`false` beside `items: false` does). */
function asked(check: (value: unknown) => unknown, value: unknown): unknown {
  try {
    return check(value);
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

const RUNS = 1_500;
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);

describe("random schemas and values", () => {
  const loader = new SchemaLoader();
  afterAll(() => loader.close());
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  addFormats.default(ajv, ["date", "uuid"]);

  it(`are judged as Ajv judges them, and each refusal is explained (seed ${SEED})`, {
    timeout: 300_000,
  }, async () => {
    let [valid, invalid] = [0, 0];
    const differences = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        anySchema.chain((schema) => fc.tuple(fc.constant(schema), valuesFor(schema))),
        async ([schema, values]) => {
          const validator = await loader.load(schema, { onWarning: () => {} });
          const check = ajv.compile(schema as object | boolean);
          for (const value of values) {
            const result = validator.safeParse(value);
            expect(validator.is(value)).toBe(result.success);
            if (result.success) valid++;
            else {
              invalid++;
              const codes = result.issues.map(({ message }) => message);
              expect(codes.filter((message) => message.endsWith(" is not valid"))).toEqual([]);
              expect(new Set(result.issues.map(({ pointer }) => pointer)).size).toBe(
                result.issues.length,
              );
            }
            if (!ajvCanTell(schema, value) || result.success === asked(check, value)) continue;
            // Ajv differs, so a third one decides: an interpreter, which shares no way of working with either.
            const third = new CfWorker(schema as object | boolean, "2020-12").validate(value).valid;
            expect(result.success).toBe(third);
            differences.add(JSON.stringify({ schema, value, valid: third }));
          }
          ajv.removeSchema();
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    console.log(
      `${RUNS} schemas, ${valid} valid values, ${invalid} invalid ones; Ajv alone is wrong of ${differences.size}`,
    );
    expect(Math.min(valid, invalid)).toBeGreaterThan(RUNS);
  });
});
