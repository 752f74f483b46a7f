import { afterAll, describe, expect, it } from "vitest";
import { formatChecks } from "../emit/validators/keywords.js";
import { ofFormat } from "../emit/validators/sentences.js";
import { SchemaLoader } from "../test/load-schema.js";
import { compileSchema } from "./compile-schema.js";

const loader = new SchemaLoader();
afterAll(() => loader.close());

/** The issues of a value by a schema, as code and pointer. */
async function issues(schema: unknown, value: unknown): Promise<string[]> {
  const result = (await loader.load(schema)).safeParse(value);
  return (result.issues ?? []).map(({ code, pointer }) => `${code} ${pointer}`.trim());
}

const tree = {
  title: "Tree",
  type: "object",
  properties: { child: { $ref: "#" }, leaves: { type: "array", items: { $ref: "#" } } },
};

describe("a schema that refers to itself", () => {
  /** A tree of so many levels. */
  function nested(levels: number): object {
    let value = {};
    for (let level = 1; level < levels; level++) value = { child: value };
    return value;
  }

  it("is followed 256 levels deep", async () => {
    const { is } = await loader.load(tree);
    expect(is(nested(200))).toBe(true);
    expect(is(nested(257))).toBe(true);
    expect(is(nested(258))).toBe(false);
  });

  it("may do so for lists and objects that it does not take", async () => {
    const schema = {
      properties: { a: { $ref: "#/$defs/number" }, b: { $ref: "#/$defs/null" } },
      $defs: {
        number: { type: "number", items: { $ref: "#/$defs/number" } },
        null: { type: "null", properties: { a: { items: { $ref: "#" } } } },
      },
    };
    expect(await issues(schema, { a: 1, b: null })).toEqual([]);
    expect(await issues(schema, { a: [1], b: 0 })).toEqual(["wrong-type /a", "wrong-type /b"]);
  });

  it("gives one issue for what goes deeper, however deep it is", async () => {
    const result = (await loader.load(tree)).safeParse(nested(100_000));
    expect(result.issues?.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  it.each([
    ["a property", tree],
    [
      "a definition",
      {
        $ref: "#/$defs/tree",
        $defs: { tree: { ...tree, properties: { child: { $ref: "#/$defs/tree" } } } },
      },
    ],
    ["an alternative", { anyOf: [{ type: "string" }, tree] }],
    [
      "an alternative inside",
      { properties: { child: { anyOf: [{ type: "null" }, { $ref: "#" }] } } },
    ],
    ["one of two", { oneOf: [{ type: "string" }, tree] }],
    [
      "the branch of a union",
      {
        oneOf: ["tree", "leaf"].map((kind) => ({
          required: ["kind"],
          properties: { kind: { const: kind }, child: { $ref: "#" } },
        })),
      },
    ],
  ])("tells how deep it is followed where it stands in %s", async (_, schema) => {
    let value: object = { kind: "leaf" };
    for (let levels = 0; levels < 256; levels++) value = { kind: "tree", child: value };
    expect(await issues(schema, value)).toEqual([]);
    // As deep as the levels around and inside together go, and far deeper.
    for (const more of [1, 44, 255, 300]) {
      let deeper = value;
      for (let levels = 0; levels < more; levels++) deeper = { kind: "tree", child: deeper };
      expect(await issues(schema, deeper)).toEqual([`too-deep ${"/child".repeat(257)}`]);
    }
  });

  it("tells of what goes too deep beside other mistakes", async () => {
    const deep = { child: nested(258), leaves: "none" };
    expect(await issues(tree, deep)).toEqual([
      `too-deep ${"/child".repeat(257)}`,
      "wrong-type /leaves",
    ]);
  });

  it("gives an issue for a value that holds itself", async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.child = { leaves: [cyclic] };
    expect(await issues(tree, cyclic)).toEqual(["cyclic /child/leaves/0"]);
  });

  it("gives none for a value that another schema speaks of in the same place", async () => {
    const node = {
      properties: { child: { $ref: "#/$defs/node" }, size: { type: "integer" } },
      oneOf: [{ $ref: "#/$defs/leaf" }, { $ref: "#/$defs/branch" }],
    };
    const kind = (name: string) => ({ required: ["kind"], properties: { kind: { const: name } } });
    const branch = {
      ...kind("branch"),
      properties: { kind: { const: "branch" }, twigs: { items: { $ref: "#/$defs/node" } } },
    };
    const schema = { $ref: "#/$defs/node", $defs: { node, leaf: kind("leaf"), branch } };
    const wrong = { kind: "branch", size: "x", twigs: [{ kind: "leaf", size: "y" }] };
    expect(await issues(schema, { kind: "branch", child: wrong })).toEqual([
      "wrong-type /child/twigs/0/size",
      "wrong-type /child/size",
    ]);
  });

  it("takes the same object twice side by side", async () => {
    const leaf = {};
    expect(await issues(tree, { leaves: [leaf, leaf], child: leaf })).toEqual([]);
  });
});

describe("what is unevaluated", () => {
  it.each([
    [
      "array",
      { unevaluatedItems: { items: { type: "string" } } },
      [1],
      { minItems: 2 },
      "too-few-items",
    ],
    [
      "object",
      { unevaluatedProperties: { required: ["x"] } },
      { a: 1 },
      { required: ["b"] },
      "missing /b",
    ],
  ])(
    "is not taken for an %s like what it stands in",
    async (type, unevaluated, value, rest, expected) => {
      expect(await issues({ type, allOf: [unevaluated], ...rest }, value)).toEqual([expected]);
    },
  );
});

describe("members", () => {
  const named = (name: string) => ({
    type: "object",
    required: [name],
    properties: { [name]: { type: "string" } },
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is a name like any other",
    async (name) => {
      const schema = JSON.parse(
        `{"type":"object","required":["${name}"],"additionalProperties":false,"properties":{"${name}":{"type":"string"}}}`,
      );
      expect(await issues(schema, JSON.parse(`{"${name}":"x"}`))).toEqual([]);
      expect(await issues(schema, {})).toEqual([`missing /${name}`]);
      expect(await issues(schema, JSON.parse(`{"${name}":1}`))).toEqual([`wrong-type /${name}`]);
    },
  );

  it("of a prototype do not count", async () => {
    expect(await issues(named("a"), Object.create({ a: "x" }))).toEqual(["missing /a"]);
    class Report {
      a = "x";
    }
    expect(await issues(named("a"), new Report())).toEqual([]);
    expect(await issues(named("a"), Object.assign(Object.create(null), { a: "x" }))).toEqual([]);
  });

  it("that are undefined count as absent, as they are in JSON", async () => {
    const closed = {
      type: "object",
      additionalProperties: false,
      properties: { a: { type: "string" } },
    };
    expect(await issues(closed, { a: undefined, b: undefined })).toEqual([]);
    expect(await issues(named("a"), { a: undefined })).toEqual(["missing /a"]);
  });

  it.each([
    [{ propertyNames: { maxLength: 1 } }, { name: undefined }],
    [{ maxProperties: 0 }, { a: undefined }],
    [{ const: { a: 1 } }, { a: 1, b: undefined }],
    [{ enum: [{}, []] }, { b: undefined }],
    [{ patternProperties: { a: false } }, { a: undefined }],
    [{ dependentRequired: { a: ["b"] } }, { a: undefined }],
    [{ dependentSchemas: { a: false } }, { a: undefined }],
    [{ unevaluatedProperties: false }, { a: undefined }],
    [{ not: { required: ["a"] } }, { a: undefined }],
  ])("that are undefined count as absent for %j too", async (schema, value) => {
    expect(await issues(schema, value)).toEqual([]);
  });

  it("that are undefined make no difference between items", async () => {
    const schema = { uniqueItems: true };
    expect(await issues(schema, [{ a: 1 }, { a: 1, b: undefined }])).toEqual(["duplicate-item /1"]);
  });

  it.each([
    ["properties", { required: ["email"] }],
    ["alternatives", { anyOf: [{ required: ["email"] }, { required: ["phone"] }] }],
    ["one of them", { oneOf: [{ required: ["email"] }, { required: ["phone"] }] }],
    ["a condition", { if: { properties: { phone: false } }, then: { required: ["email"] } }],
    ["dependents", { dependentRequired: { notes: ["email"] } }],
  ])("that are misspelt are one mistake where %s ask for them", async (_, asked) => {
    const schema = {
      type: "object",
      additionalProperties: false,
      properties: { email: { type: "string" }, phone: { type: "string" }, notes: {} },
      ...asked,
    };
    expect(await issues(schema, { emial: "a@example.com", notes: 1 })).toEqual([
      "unknown-property /emial",
    ]);
    const inside = { type: "object", properties: { contact: schema, notes: schema } };
    const value = { contact: { emial: "a@example.com", notes: 1 }, notes: { notes: 1 } };
    const [first, second] = await issues(inside, value);
    expect(first).toBe("unknown-property /contact/emial");
    expect(second).toMatch(/^missing\S* \/notes/);
  });

  it("decide nothing by a condition where they are refused themselves", async () => {
    const schema = {
      type: "object",
      properties: { probate: { enum: ["applied", "granted"] }, grantedDate: { type: "string" } },
      if: { properties: { probate: { const: "granted" } }, required: ["probate"] },
      then: { required: ["grantedDate"] },
      else: { properties: { grantedDate: false } },
    };
    const wrong = { probate: "grantd", grantedDate: "2026-11-23" };
    expect(await issues(schema, wrong)).toEqual(["not-in-list /probate"]);
    expect(await issues(schema, { probate: "granted" })).toEqual(["missing /grantedDate"]);
    expect(await issues(schema, { ...wrong, probate: "applied" })).toEqual([
      "not-allowed /grantedDate",
    ]);
  });

  it("that tell branches apart and are misspelt are one mistake", async () => {
    const branch = (kind: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind } },
    });
    const schema = { oneOf: [branch("person"), branch("company")] };
    expect(await issues(schema, { knid: "person" })).toEqual(["unknown-property /knid"]);
    expect(await issues(schema, { kid: "x", kind: "person" })).toEqual([]);
    expect(await issues(schema, {})).toEqual(["missing /kind"]);
  });

  it("that are missing are asked for, though a code is misspelt like their name", async () => {
    const schema = {
      type: "object",
      additionalProperties: false,
      properties: { email: { type: "string" }, by: { enum: ["email", "phone"] } },
      anyOf: [{ required: ["email"] }],
    };
    expect(await issues(schema, { by: "emial" })).toEqual(["not-in-list /by", "missing-one-of"]);
  });

  it("with a slash or a tilde in their names have a pointer that leads to them", async () => {
    expect(await issues({ type: "object", additionalProperties: false }, { "a/b~c": 1 })).toEqual([
      "unknown-property /a~1b~0c",
    ]);
  });
});

it("a property that refuses what holds it is what is to be removed", async () => {
  const schema = { dependentSchemas: { a: false, b: { required: ["c"] } } };
  expect(await issues(schema, { a: 1, b: 2 })).toEqual(["not-allowed /a", "missing /c"]);
  expect(await issues(schema, [])).toEqual([]);
});

it("a sentence beside a reference is what a catalogue is told", async () => {
  const a = { $ref: "#/$defs/a", "x-localo-message": { en: "Enter an A" } };
  const schema = { properties: { a }, $defs: { a: { type: "string", pattern: "^a$" } } };
  const { safeParse } = await loader.load(schema);
  const [issue] = safeParse({ a: "b" }, { messages: ({ message }) => `${message}!` }).issues ?? [];
  expect(issue?.message).toBe("Enter an A!");
});

describe.each(["anyOf", "oneOf"])("forms that %s tells apart by no tag", (keyword) => {
  const address = {
    type: "object",
    properties: { line1: { type: "string" }, postcode: { type: "string", maxLength: 8 } },
    required: ["line1"],
    additionalProperties: false,
  };
  const kind = (name: string, codes: object) => ({
    type: "object",
    properties: { kind: codes, [name]: { type: "string" } },
    required: ["kind", name],
  });
  const within = (...forms: object[]) => ({ properties: { a: { [keyword]: forms } } });
  const nullable = within({ type: "null" }, address);
  const kinds = within(kind("x", { enum: ["a", "c"] }), kind("y", { const: "b" }));

  it.each([
    [
      "the only one of a value's type",
      nullable,
      { postcode: "far too long" },
      ["missing /a/line1", "too-long /a/postcode"],
    ],
    ["the only one that is told by a code", kinds, { kind: "c", x: 1 }, ["wrong-type /a/x"]],
    ["the only one that is told by a constant", kinds, { kind: "b" }, ["missing /a/y"]],
    [
      "none, where two may be meant",
      within(address, kind("y", { type: "string" })),
      {},
      ["none-of /a"],
    ],
    ["none, where it is of neither type", nullable, 5, ["wrong-type /a"]],
  ])("names the mistakes of %s", async (_, schema, a, expected) => {
    expect(await issues(schema, { a })).toEqual(expected);
  });

  it("names the types of all", async () => {
    const { safeParse } = await loader.load(
      within({ type: "string" }, { type: ["array", "null"] }),
    );
    const [issue] = safeParse({ a: 5 }).issues ?? [];
    expect(issue?.message).toBe("A must be text, a list or null");
    expect(issue?.expected).toEqual(["string", "array", "null"]);
  });

  it("takes time in proportion to the levels", async () => {
    const schema = { [keyword]: [{ type: "null" }, { type: "array", items: { $ref: "#" } }] };
    let value: unknown = 1;
    for (let level = 0; level < 200; level++) value = [value];
    const found = await issues(schema, value);
    expect(found).toEqual([`wrong-type ${"/0".repeat(200)}`]);
  });
});

describe("a value that is listed", () => {
  it.each([
    [{ const: { a: 1, b: [2, { c: 3 }] } }, JSON.parse('{"b":[2.0,{"c":3}],"a":1.0}')],
    [
      { const: { a: 1, b: 2 }, enum: [{ b: 2, a: 1 }] },
      { a: 1, b: 2 },
    ],
    [{ enum: [{ a: 1, b: 2 }, 7] }, { b: 2, a: 1 }],
    [JSON.parse('{"const":{"__proto__":1}}'), JSON.parse('{"__proto__":1}')],
  ])("may have its members in another order: %j", async (schema, value) => {
    expect(await issues(schema, value)).toEqual([]);
  });

  it("has the names that objects inherit for names like any other", async () => {
    const schema = JSON.parse('{"const":{"__proto__":{"a":1}}}');
    expect(await issues(schema, {})).toEqual(["not-equal"]);
    expect(await issues(schema, { a: 1 })).toEqual(["not-equal"]);
  });

  it("is told once", async () => {
    const schema = { enum: ["a", "b", "a", { c: 1, d: 2 }, { d: 2, c: 1 }] };
    const [issue] = (await loader.load(schema)).safeParse("x").issues ?? [];
    expect(issue?.message).toBe('The value must be "a", "b" or {"c":1,"d":2}');
    expect(issue?.expected).toEqual(["a", "b", { c: 1, d: 2 }]);
  });

  it("may be held by what holds itself", async () => {
    const value: unknown[] = [];
    value.push(value);
    expect(await issues({ const: [[[1]]] }, value)).toEqual(["not-equal"]);
  });
});

describe("a constant", () => {
  it.each([[{ a: 1 }], [[1]], [""]])("of %j is what is expected", async (constant) => {
    const { issues: [issue] = [] } = (await loader.load({ const: constant })).safeParse(1);
    expect([issue?.code, issue?.expected]).toEqual(["not-equal", constant]);
  });
});

describe("items that must differ", () => {
  const schema = { title: "Lists", uniqueItems: true };

  it("are objects and lists too", async () => {
    expect(await issues(schema, [{ a: 1, b: 2 }, [], { b: 2, a: 1 }])).toEqual([
      "duplicate-item /2",
    ]);
    expect(await issues(schema, [1, "1", [1], { 0: 1 }, true, null, {}, []])).toEqual([]);
  });

  it("must not hold themselves", async () => {
    const round: Record<string, unknown> = {};
    round.a = [round];
    const result = (await loader.load(schema)).safeParse([1, round]);
    expect(result.issues).toMatchObject([
      { code: "cyclic", pointer: "/1", message: "Item 2 of lists must not hold itself" },
    ]);
  });
});

describe("names that must be there", () => {
  it.each([
    ["are no properties", { required: ["a", "b"], properties: { a: true } }, {}, ["/a", "/b"]],
    ["are numbers", { required: ["b", "1"], properties: { b: true, 1: true } }, {}, ["/b", "/1"]],
    ["are no properties", { type: "object", required: ["b"] }, { a: 1 }, ["/b"]],
  ])("are missing where they %s", async (_, schema, value, pointers) => {
    expect(await issues(schema, value)).toEqual(pointers.map((pointer) => `missing ${pointer}`));
  });
});

describe("a condition", () => {
  it("names the one of several members that must be there", async () => {
    const schema = {
      type: "object",
      anyOf: [{ required: ["uprn"] }, { required: ["usrn"] }],
      if: { properties: { level: { const: "street" } }, required: ["level"] },
      then: { required: ["usrn"] },
    };
    expect(await issues(schema, { level: "street" })).toEqual(["missing /usrn"]);
    expect(await issues(schema, {})).toEqual(["missing-one-of"]);
  });

  it("knows which members are there, whatever their type", async () => {
    const schema = {
      type: "object",
      required: ["scheme", "code", "count"],
      properties: { scheme: { type: "string" }, code: { type: "string" }, count: {} },
      if: { properties: { scheme: { const: "gss" } } },
      then: { properties: { code: { pattern: "^E[0-9]+$" }, count: { pattern: "^1$" } } },
      else: { required: ["code", "other"] },
    };
    expect(await issues(schema, { scheme: "gss", code: "E1", count: 7 })).toEqual([]);
    expect(await issues(schema, { scheme: "gss", code: "E1", count: "7" })).toEqual([
      "wrong-format /count",
    ]);
    expect(await issues(schema, { scheme: "gss", code: "W1", count: 7 })).toEqual([
      "wrong-format /code",
    ]);
    expect(await issues(schema, { scheme: "x", code: "W1", count: 7 })).toEqual(["missing /other"]);
    expect(await issues(schema, { scheme: "gss", code: 1, count: 7 })).toEqual([
      "wrong-type /code",
    ]);
  });

  it.each([
    ["a pattern", { type: "string", pattern: "^[a-f]+$" }, "wrong-format"],
    ["a length", { type: "string", minLength: 4 }, "too-short"],
    ["a type", { type: "integer" }, "wrong-type"],
    ["a list", { type: "string", enum: ["uprn"] }, "not-in-list"],
    ["something else", { type: "string", not: { maxLength: 3 } }, "not-allowed"],
    ["a reference", { $ref: "#/$defs/scheme" }, "wrong-format"],
    ["a format beside it", { $ref: "#/$defs/any", format: "date" }, "wrong-format"],
  ])("about a value does not let it past %s that refuses it", async (_, scheme, code) => {
    const schema = {
      $defs: { scheme: { type: "string", pattern: "^[a-f]+$" }, any: { type: "string" } },
      type: "object",
      required: ["scheme"],
      properties: { scheme },
      if: { properties: { scheme: { const: "gss" } } },
      else: true,
    };
    expect(await issues(schema, { scheme: "gss" })).toEqual([`${code} /scheme`]);
  });
});

describe("bounds", () => {
  it.each([
    [{ type: "string", maxLength: 1 }, "ab", "1 character or fewer"],
    [{ type: "string", minLength: 2 }, "a", "2 characters or more"],
    [{ type: "array", minItems: 1 }, [], "1 item or more"],
    [{ type: "array", maxItems: 2 }, [1, 2, 3], "2 items or fewer"],
    [{ type: "number", minimum: 1.5 }, 1, "1.5 or more"],
    [{ type: "integer", maximum: 1 }, 2, "1 or less"],
    [{ type: "object", minProperties: 1 }, {}, "1 entry or more"],
    [{ type: "object", maxProperties: 2 }, { a: 1, b: 2, c: 3 }, "2 entries or fewer"],
  ])("of %j are told in words", async (schema, value, words) => {
    const [issue] = (await loader.load(schema)).safeParse(value).issues ?? [];
    expect(issue?.message).toMatch(new RegExp(` ${words}$`));
  });
});

describe("numbers and texts", () => {
  it("1.0 is an integer, and what JSON cannot say is no number", async () => {
    expect(await issues({ type: "integer" }, JSON.parse("1.0"))).toEqual([]);
    expect(await issues({ type: "number" }, Number.NaN)).toEqual(["wrong-type"]);
    expect(await issues({ type: "number" }, Number.POSITIVE_INFINITY)).toEqual(["wrong-type"]);
  });

  it("lengths count code points", async () => {
    const two = { type: "string", minLength: 2, maxLength: 2 };
    expect(await issues(two, "😀😀")).toEqual([]);
    expect(await issues(two, "😀")).toEqual(["too-short"]);
    expect(await issues(two, "😀😀😀")).toEqual(["too-long"]);
    // Half a pair counts as one.
    expect(await issues(two, "\ud83d\ud83d")).toEqual([]);
  });

  it("hundredths are multiples of 0.01, and the remainder of a huge quotient is exact", async () => {
    expect(await issues({ multipleOf: 0.01 }, 4.35)).toEqual([]);
    expect(await issues({ multipleOf: 0.01 }, 4.351)).toEqual(["not-multiple"]);
    expect(await issues({ type: "integer", multipleOf: 1e-8 }, 12_391_239_123)).toEqual([]);
  });
});

describe("formats", () => {
  it("are asserted, or only say something, as one likes", async () => {
    const schema = { type: "string", format: "date" };
    expect((await loader.load(schema)).is("2026-02-30")).toBe(false);
    expect((await loader.load(schema, { formats: "annotate" })).is("2026-02-30")).toBe(true);
  });
});

describe("an email address", () => {
  /** An address whose domain has so many characters. */
  const withDomain = (length: number) =>
    `a@${`${"d".repeat(49)}.`.repeat(5)}`.padEnd(length + 2, "e");

  it.each([{}, { maxLength: 300 }, { maxLength: 254 }])(
    "has a domain of 253 characters at most, with %j",
    async (bounds) => {
      const { is } = await loader.load({ type: "string", format: "email", ...bounds });
      expect(is(withDomain(252))).toBe(true);
      // With the name and the sign it has 255 characters then.
      expect(is(withDomain(253))).toBe(bounds.maxLength !== 254);
      expect(is(withDomain(254))).toBe(false);
      expect(is("e".repeat(200))).toBe(false);
    },
  );
});

describe("what a format asks for", () => {
  it.each([...ofFormat])("is told with a text that it takes: %s", async (format, sentence) => {
    const schema = { type: "object", properties: { theValue: { type: "string", format } } };
    const { safeParse, is } = await loader.load(schema);
    const [issue] = safeParse({ theValue: format === "regex" ? "(" : "?" }).issues ?? [];
    expect(issue?.message).toBe(sentence.replace("\0", "The value"));
    const example = sentence.split(", like ")[1] ?? "^[a-z]+$";
    expect(is({ theValue: example }), example).toBe(true);
  });

  it("is told by the sentence of the schema where it has one", async () => {
    const own = { type: "string", format: "date", "x-localo-message": { en: "Enter the day" } };
    const [issue] = (await loader.load(own)).safeParse("tomorrow").issues ?? [];
    expect(issue?.message).toBe("Enter the day");
  });

  it("has a sentence for each that is asserted", () => {
    expect([...ofFormat.keys()].sort()).toEqual([...formatChecks.keys()].sort());
  });
});

describe("a schema that cannot be compiled", () => {
  it("says which reference leads nowhere", () => {
    expect(() => compileSchema({ $ref: "#/$defs/missing" })).toThrow(
      '"#/$defs/missing" leads nowhere',
    );
  });
});

describe("a pattern that may take more than linear time", () => {
  it("is warned of, and compiles", () => {
    const warnings: string[] = [];
    const onWarning = (message: string) => void warnings.push(message);
    compileSchema({ pattern: "^(a+)+$", properties: { a: { pattern: "^a+$" } } }, { onWarning });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('The pattern "^(a+)+$": ');
  });
});

describe("a schema that leads to a place more than once at each level", () => {
  it("is warned of, and compiles", () => {
    const warnings: string[] = [];
    const onWarning = (message: string) => void warnings.push(message);
    const child = { properties: { child: { $ref: "#" } } };
    compileSchema({ allOf: [child, child] }, { onWarning });
    expect(warnings).toEqual([expect.stringContaining("more than once for child")]);
    compileSchema(child, { onWarning });
    expect(warnings).toHaveLength(1);
  });
});

describe("what is made", () => {
  it("needs no code generation from strings", () => {
    expect(compileSchema(tree)).not.toMatch(/\beval\b|new Function/);
  });
});
