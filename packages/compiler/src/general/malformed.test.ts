import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSchema } from "./compile-schema.js";
import { loadValidator } from "./load-validator.js";

const compile = (schema: unknown) => compileSchema(schema, { onWarning: null });

/** A schema of so many levels of a keyword. */
function nested(levels: number, wrap: (inner: object) => object): object {
  let schema: object = {};
  for (let level = 0; level < levels; level++) schema = wrap(schema);
  return schema;
}

const cyclic: Record<string, unknown> = {};
cyclic.items = cyclic;

describe("a schema that is none is refused, with the place and what is wrong", () => {
  it.each(
    (
      [
        [undefined, "# must be a schema: an object, true or false, not undefined"],
        [null, "# must be a schema: an object, true or false, not null"],
        [5, "# must be a schema: an object, true or false, not 5"],
        [[{}], "# must be a schema: an object, true or false, not [{}]"],
        [
          { type: [] },
          "#/type must be one of string, number, integer, boolean, null, array, object, or a list of some, not []",
        ],
        [{ type: 5 }, "#/type must be one of string,"],
        [{ type: "text" }, 'or a list of some, not "text"'],
        [{ type: ["string", "any"] }, 'or a list of some, not ["string","any"]'],
        [{ properties: [] }, "#/properties must be an object of schemas by name, not []"],
        [
          { properties: { a: 1 } },
          "#/properties/a must be a schema: an object, true or false, not 1",
        ],
        [{ properties: { "a/b": { type: 5 } } }, "#/properties/a~1b/type must be one of"],
        [
          { patternProperties: { "(": true } },
          '#/patternProperties: "(": It is no regular expression',
        ],
        [
          { pattern: "(" },
          '#/pattern: "(": It is no regular expression with the u flag: Unterminated group.',
        ],
        [{ pattern: 5 }, "#/pattern must be a text, not 5"],
        [{ items: "x" }, '#/items must be a schema: an object, true or false, not "x"'],
        [{ items: [{}] }, "not [{}]. For a schema of each place in a list write prefixItems"],
        [{ prefixItems: {} }, "#/prefixItems must be a list of one schema or more, not {}"],
        [{ anyOf: [] }, "#/anyOf must be a list of one schema or more, not []"],
        [{ allOf: [true, null] }, "#/allOf/1 must be a schema: an object, true or false, not null"],
        [{ not: "x" }, "#/not must be a schema"],
        [{ $defs: { a: { minimum: "1" } } }, '#/$defs/a/minimum must be a number, not "1"'],
        [{ $ref: 7 }, "#/$ref must be a text, not 7"],
        [{ items: { $ref: "#/nowhere" } }, '#/items/$ref: "#/nowhere" leads nowhere'],
        [{ $ref: "#/%zz" }, '#/$ref: "#/%zz" leads nowhere'],
        [{ $ref: "https://[" }, '#/$ref: "https://[" leads nowhere'],
        [{ $dynamicRef: "#nowhere" }, '#/$dynamicRef: "#nowhere" leads nowhere'],
        [{ $id: 5 }, "#/$id must be a URI without a fragment, not 5"],
        [{ $anchor: "#a" }, "#/$anchor must be a name of letters"],
        [
          { $defs: { a: { $id: "x.json" }, b: { $id: "x.json" } } },
          '#/$defs/b/$id: "x.json" names #/$defs/a too',
        ],
        [
          { $defs: { a: { $anchor: "x" }, b: { $anchor: "x" } } },
          '#/$defs/b/$anchor: "x" names #/$defs/a too',
        ],
        [{ enum: "a" }, '#/enum must be a list of values, not "a"'],
        [{ minLength: -1 }, "#/minLength must be a whole number of 0 or more, not -1"],
        [{ maxItems: 1.5 }, "#/maxItems must be a whole number of 0 or more, not 1.5"],
        [{ minimum: Number.NaN }, "#/minimum must be a number, not null"],
        [{ exclusiveMinimum: true }, "#/exclusiveMinimum must be a number, not true"],
        [{ multipleOf: 0 }, "#/multipleOf must be a number of more than 0, not 0"],
        [{ uniqueItems: "yes" }, '#/uniqueItems must be true or false, not "yes"'],
        [{ required: "a" }, '#/required must be a list of texts, not "a"'],
        [{ required: true }, "#/required must be a list of texts, not true"],
        [
          { dependentRequired: { a: "b" } },
          "#/dependentRequired must be an object of lists of texts",
        ],
        [{ format: 1 }, "#/format must be a text, not 1"],
        [{ title: {} }, "#/title must be a text, not {}"],
        [{ const: 1n }, "# is no JSON: "],
        [cyclic, "# is nested more than 512 levels deep, or holds itself"],
        [nested(10_000, (inner) => ({ not: inner })), "# is nested more than 512 levels deep"],
        [{ const: nested(600, (inner) => [inner]) }, "# is nested more than 512 levels deep"],
        [
          { $schema: "http://json-schema.org/draft-07/schema#" },
          '#/$schema: "http://json-schema.org/draft-07/schema#" is not known. Schemas are read as those of https://json-schema.org/draft/2020-12/schema;',
        ],
        [{ $ref: "#" }, "# is defined by itself (# → #): a check of it would never end."],
        [
          { $dynamicAnchor: "node", anyOf: [true, { $dynamicRef: "#node" }] },
          "# is defined by itself (# → #): a check of it would never end.",
        ],
        [
          {
            $defs: { a: { anyOf: [{ type: "null" }, { $ref: "#" }] } },
            allOf: [{ $ref: "#/$defs/a" }],
          },
          "# is defined by itself (# → #/$defs/a → #)",
        ],
      ] as [unknown, string][]
    ).map(([schema, message]) => ({ schema, message })),
  )("$message", ({ schema, message }) => {
    expect(() => compile(schema)).toThrow(message);
  });

  it("in another document too", () => {
    const schemas = { "https://example.com/a": { $defs: { b: { type: 5 } } } };
    expect(() => compileSchema({ $ref: "https://example.com/a#/$defs/b" }, { schemas })).toThrow(
      "https://example.com/a#/$defs/b/type must be one of",
    );
  });
});

describe("a schema that is strange compiles", () => {
  it("where a keyword is undefined: it is absent", () => {
    const { is } = loadValidator({ type: "string", pattern: undefined, not: undefined });
    expect(is("a")).toBe(true);
  });

  it("where its $id is relative", () => {
    const schema = { $id: "a.json", $defs: { b: { $id: "b.json", type: "null" } }, $ref: "b.json" };
    expect(loadValidator(schema).is(null)).toBe(true);
    expect(loadValidator(schema).is(1)).toBe(false);
  });

  it("where it lists a hundred thousand values", () => {
    const values = Array.from({ length: 100_000 }, (_, index) => [`x${index}`, index, [index]]);
    const { is, safeParse } = loadValidator({ enum: values.flat() });
    expect([is("x99999"), is(99_999), is([99_999]), is("y")]).toEqual([true, true, true, false]);
    expect(safeParse("y").issues?.[0].code).toBe("not-in-list");
  });

  it.each<[string, (inner: object) => object]>([
    ["properties", (inner) => ({ properties: { a: inner } })],
    ["items", (inner) => ({ items: inner })],
    ["not", (inner) => ({ not: inner })],
    ["anyOf", (inner) => ({ anyOf: [inner, false] })],
  ])("where it is as deep as it may be: %s", (_, wrap) => {
    expect(loadValidator(nested(200, wrap), { onWarning: null }).is("x")).toBe(true);
  });

  it("where a reference leads on ten thousand times, or says that it does not", () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `d${index}`,
        { $ref: `#/$defs/d${index + 1}` },
      ]),
    );
    const schema = { $ref: "#/$defs/d0", $defs: { ...$defs, d10000: { type: "null" } } };
    try {
      expect(loadValidator(schema).is(null)).toBe(true);
    } catch (error) {
      expect(String(error)).toContain("its references lead on for too long");
    }
  });
});

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_126);

it(`whatever a schema is made of, it compiles or says what is wrong with it (seed ${SEED})`, () => {
  const keyword = fc.constantFrom(
    ...["type", "enum", "const", "pattern", "format", "minLength", "maximum", "multipleOf"],
    ...["items", "prefixItems", "contains", "minContains", "uniqueItems", "unevaluatedItems"],
    ...["properties", "patternProperties", "required", "dependentRequired", "dependentSchemas"],
    ...["additionalProperties", "propertyNames", "maxProperties", "unevaluatedProperties"],
    ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref", "$dynamicRef", "$id"],
    ...["$anchor", "$dynamicAnchor", "$schema", "$defs", "title", "x-localo-message"],
  );
  const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom<unknown>(
        true,
        false,
        null,
        0,
        -1,
        1.5,
        "",
        "a",
        "#",
        "#/$defs/a",
        "(",
        "string",
      ),
      fc.array(tie("schema"), { maxLength: 3 }),
      fc.dictionary(keyword, tie("schema"), { maxKeys: 3 }),
      fc.dictionary(fc.constantFrom("a", "__proto__", "(", ""), tie("schema"), { maxKeys: 2 }),
    ),
  }));
  const values = [null, 0, "", "a", [], [0, "a"], {}, { a: 1 }, { "": {} }];
  let [compiled, refused] = [0, 0];
  fc.assert(
    fc.property(fc.dictionary(keyword, schema, { maxKeys: 3 }), (made) => {
      let validator: ReturnType<typeof loadValidator>;
      try {
        validator = loadValidator(made, { onWarning: null });
        compiled++;
      } catch (error) {
        refused++;
        expect((error as Error).constructor).toBe(Error);
        expect((error as Error).message).toMatch(/^#[^ :]*(?:: | must be | is )/);
        return;
      }
      for (const value of values) {
        const result = validator.safeParse(value);
        expect(validator.is(value)).toBe(result.success);
        const messages = result.issues?.map(({ message }) => message) ?? [];
        expect(messages.filter((message) => message.endsWith(" is not valid"))).toEqual([]);
      }
    }),
    { numRuns: 3_000, seed: SEED },
  );
  expect(Math.min(compiled, refused)).toBeGreaterThan(200);
});
