import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { answers, getThing, openApi, problems } from "../../test/open-api.js";
import { codeList, schemaFiles } from "../../test/schema-files.js";

const anyone = [{}];
const withKey = [{ apiKey: ["test:read"] }];

function answering(security: readonly JsonSchema[]) {
  const responses = { ...answers("thing"), ...problems(400, 401, 403, 429, 500, 501, 503) };
  return { openapi: openApi({ "/thing": { get: getThing({ security, responses }) } }) };
}

function withSensitivity(sensitivity: string) {
  const a = { type: "boolean", description: "Whether.", "x-localo-sensitivity": sensitivity };
  return { type: "object", required: ["a"], properties: { a } };
}

const where = "public-response openapi.yaml#/paths/~1thing/get/responses/200";

it("takes what is personal at most, and anything for who has a key", () => {
  expect(lintOf({ thing: withSensitivity("personal") }, answering(anyone))).toEqual([]);
  expect(lintOf({ thing: withSensitivity("special-category") }, answering(withKey))).toEqual([]);
});

it.each(["financial", "special-category", "criminal-offence"])("refuses what is %s", (value) => {
  expect(lintOf({ thing: withSensitivity(value) }, answering(anyone))).toEqual([where]);
});

it("looks through references, lists and types that are private as a whole", () => {
  const thing = {
    type: "object",
    required: ["inner", "list", "thing"],
    properties: {
      inner: { $ref: "inner.schema.json" },
      list: {
        type: "array",
        description: "All.",
        maxItems: 2,
        items: { $ref: "account.schema.json" },
      },
      // It refers to itself.
      thing: {
        type: "array",
        description: "More.",
        maxItems: 2,
        items: { $ref: "thing.schema.json" },
      },
    },
  };
  const account = { type: "boolean", "x-localo-sensitivity": "financial" };
  const schemas = { thing, inner: withSensitivity("special-category"), account };
  expect(lintOf(schemas, answering(anyone))).toEqual([where, where]);
  expect(messagesOf(schemas, answering(anyone))).toEqual([
    "Anyone may call getThing, and its answer can have Inner.a, which is special-category. Ask for a scope, or answer a type without it.",
    "Anyone may call getThing, and its answer can have Account, which is financial. Ask for a scope, or answer a type without it.",
  ]);
});

const branch = (view: string, more: JsonSchema = {}) => ({
  type: "object",
  required: ["view"],
  properties: { view: { description: "Which.", const: view }, ...more },
});
const secret = {
  secret: {
    type: "boolean",
    description: "Absent where unknown.",
    "x-localo-sensitivity": "financial",
  },
};
const views = {
  thing: {
    type: "object",
    required: ["view"],
    properties: { view: { $ref: "codelists/view.schema.json" } },
    oneOf: [{ $ref: "public.schema.json" }, { $ref: "private.schema.json" }],
  },
  public: branch("public"),
  private: branch("private", secret),
  "codelists/view": codeList("extensible", ["public", "private"]),
};

it("takes a union with a kind for everyone, where a key shows more", () => {
  expect(lintOf(views, answering([...anyone, ...withKey]))).toEqual([]);
  expect(lintOf(views, answering(anyone))).toEqual([where]);
  const both = { ...views, public: branch("public", secret) };
  expect(lintOf(both, answering([...anyone, ...withKey]))).toHaveLength(2);
});

describe("at any depth", () => {
  const told = (why: string) =>
    expect.stringContaining(`its answer can have ${why}`) as unknown as string;
  const secret = {
    type: "boolean",
    description: "Absent where unknown.",
    "x-localo-sensitivity": "special-category",
  };
  const text = { type: "string", description: "Absent where unknown.", maxLength: 9 };
  const object = (properties: object, more: object = {}) => ({
    type: "object",
    description: "Absent where unknown.",
    required: [],
    properties,
    ...more,
  });
  const a = { a: text };

  it.each<[string, JsonSchema, JsonSchema?]>([
    ["a reference", object({ inner: { $ref: "inner.schema.json" } })],
    ["allOf", object(a, { allOf: [{ $ref: "inner.schema.json" }] })],
    ["allOf, inline", object(a, { allOf: [object({ secret })] })],
    ["then", object(a, { if: { required: ["a"] }, then: { properties: { secret } } })],
    ["else", object(a, { if: { required: ["a"] }, else: { properties: { secret } } })],
    ["dependentSchemas", object(a, { dependentSchemas: { a: { properties: { secret } } } })],
    ["anyOf", object(a, { anyOf: [{ properties: { secret } }, { required: ["a"] }] })],
    [
      "a list",
      object({
        all: { ...text, type: "array", maxItems: 2, items: { $ref: "inner.schema.json" } },
      }),
    ],
    [
      "a tuple",
      object({
        all: { ...text, type: "array", maxItems: 2, prefixItems: [{ $ref: "inner.schema.json" }] },
      }),
    ],
    ["a map", object(a, { additionalProperties: { $ref: "inner.schema.json" } })],
    ["a map by pattern", object(a, { patternProperties: { "^x": { $ref: "inner.schema.json" } } })],
    ["an object in an object", object({ b: object({ c: object({ secret }) }) })],
  ])("finds what is private through %s", (_, thing) => {
    const inner = object({ secret });
    const refused = (security: readonly JsonSchema[]) =>
      lintOf({ thing, inner }, answering(security)).filter((each) => each === where);
    expect(refused(anyone)).toEqual([where]);
    expect(refused(withKey)).toEqual([]);
  });

  it("takes an operation that says not who may call it for one that anyone may call", () => {
    for (const security of [[], undefined] as const) {
      const { openapi } = answering(security as readonly JsonSchema[]);
      expect(lintOf({ thing: object({ secret }) }, { openapi })).toContain(where);
    }
  });

  const email = { ...text, format: "email", "x-localo-message": { en: "Enter an email" } };
  const core = {
    email: { ...email, type: "string" },
    phone: text,
    address: object({ line1: { ...text, "x-localo-sensitivity": "personal" } }),
    contact: object({
      email: { $ref: "email.schema.json", "x-localo-sensitivity": "personal" },
      phone: { $ref: "phone.schema.json", "x-localo-sensitivity": "personal" },
      address: { $ref: "address.schema.json", "x-localo-sensitivity": "personal" },
    }),
    person: object({
      contact: { $ref: "contact.schema.json", "x-localo-sensitivity": "personal" },
    }),
    service: object({ contact: { $ref: "contact.schema.json" } }),
  };
  const of = (name: string, more: object = {}) => ({
    $ref: `https://ns.localo.org/core/v1/${name}.schema.json`,
    description: "Absent where unknown.",
    ...more,
  });
  const contactsOf = (thing: JsonSchema, security: readonly JsonSchema[] = anyone) => {
    const files = Object.fromEntries(
      Object.entries(schemaFiles(core, "core")).map(([path, file]) => [
        path.replace("schemas/", "../"),
        file,
      ]),
    );
    const operations = openApi({});
    const { description: _, ...type } = thing;
    return messagesOf(
      { thing: type },
      { ...answering(security), files: { ...files, "../core/openapi.yaml": operations } },
    );
  };

  it.each([
    ["an email by its type", { reply: of("email") }, "Thing.reply,"],
    ["an email by its format", { reply: email }, "Thing.reply,"],
    ["an email by its name", { contactEmail: text }, "Thing.contactEmail,"],
    ["a phone number by its type", { ring: of("phone") }, "Thing.ring,"],
    ["a phone number by its name", { mobileNumber: text }, "Thing.mobileNumber,"],
    [
      "emails in a list",
      { all: { ...text, type: "array", maxItems: 2, items: of("email") } },
      "Thing.all,",
    ],
    ["emails in a map", { all: object({}, { additionalProperties: of("email") }) }, "Thing.all,"],
    [
      "an address of a person",
      { homeAddress: { ...text, "x-localo-sensitivity": "personal" } },
      "Thing.homeAddress,",
    ],
    [
      "contact details",
      { contact: of("contact") },
      "Contact.email, Contact.phone, Contact.address, by",
    ],
    ["a person", { author: of("person") }, "Contact.email, Contact.phone, Contact.address, by"],
  ])("refuses %s", (_, properties, why) => {
    expect(contactsOf(object(properties))).toEqual([told(why)]);
    expect(contactsOf(object(properties), withKey)).toEqual([]);
  });

  it.each([
    ["an address of a property", { address: of("address"), addressText: text }],
    ["what another domain says is no person's", { service: of("service") }],
    [
      "what says why anyone may see it",
      {
        authorAddress: {
          ...text,
          "x-localo-sensitivity": "personal",
          "x-localo-public": "The register is public by law.",
        },
        contact: of("contact", { "x-localo-public": "The council's own." }),
      },
    ],
  ])("takes %s", (_, properties) => {
    expect(contactsOf(object(properties))).toEqual([]);
  });

  it("opens nothing else by a reason", () => {
    const opened = { ...secret, "x-localo-public": "Because." };
    expect(contactsOf(object({ opened }))).toEqual([
      told("Thing.opened, which is special-category"),
    ]);
    const empty = { ...text, "x-localo-public": " " };
    expect(contactsOf(object({ empty }))).toEqual([
      "Make x-localo-public the reason why anyone may see it, in words.",
    ]);
  });

  it("counts the kinds for everyone of a union, where a key shows more", () => {
    const withEmail = { ...views, private: branch("private", { email: text }) };
    expect(lintOf(withEmail, answering([...anyone, ...withKey]))).toEqual([]);
    expect(lintOf(withEmail, answering(anyone))).toEqual([where]);
    const { oneOf, ...base } = views.thing;
    const beside = {
      ...views,
      thing: { ...base, properties: { ...base.properties, email: text }, oneOf },
    };
    expect(lintOf(beside, answering([...anyone, ...withKey]))).toContain(where);
  });

  it("counts a branch that stands in the union itself and says no type", () => {
    const inline = { required: ["view"], properties: { view: { const: "private" }, ...secretly } };
    const union = { ...views, thing: { ...views.thing, oneOf: [views.thing.oneOf[0], inline] } };
    const { private: _, ...schemas } = union;
    expect(lintOf(schemas, answering(anyone))).toContain(where);
  });
  const secretly = { secret };
});

describe("codes that say something private", () => {
  const colours = codeList("extensible", ["red", "blue", "green"]);
  const codes = colours["x-localo-codes"] as Record<string, object>;
  const list = {
    ...colours,
    "x-localo-codes": {
      ...codes,
      blue: { ...codes.blue, sensitivity: "special-category" },
      green: { ...codes.green, sensitivity: "personal" },
    },
  };
  const answer = (property: object) => ({
    thing: {
      type: "object",
      required: ["a"],
      properties: { a: { description: "A.", ...property } },
    },
    "codelists/colour": list,
  });
  const one = { $ref: "codelists/colour.schema.json" };
  const many = (items: object, more: object = {}) => ({
    type: "array",
    maxItems: 3,
    items,
    ...more,
  });

  it.each([
    ["a property", one],
    ["a list", many(one)],
    ["a property that rules out others", { ...one, not: { enum: ["red"] } }],
  ])("are refused in %s", (_, property) => {
    expect(messagesOf(answer(property), answering(anyone))).toEqual([
      expect.stringContaining("its answer can say blue in Thing.a, which says something private."),
    ]);
    expect(messagesOf(answer(property), answering(withKey))).toEqual([]);
  });

  it.each([
    ["are ruled out", { ...one, not: { enum: ["blue"] } }],
    ["are ruled out of a list", many({ ...one, not: { enum: ["blue"] } })],
    ["have a reason", { ...one, "x-localo-public": "It is a catalogue." }],
    ["have a reason, in a list", many(one, { "x-localo-public": "It is a catalogue." })],
  ])("are taken where they %s", (_, property) => {
    expect(lintOf(answer(property), answering(anyone))).toEqual([]);
  });
});
