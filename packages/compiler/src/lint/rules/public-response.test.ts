import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { lintOf, messagesOf } from "../../test/lint-of.js";
import { answers, getThing, openApi, problems } from "../../test/open-api.js";
import { codeList } from "../../test/schema-files.js";

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

it("refuses a type that is private by itself, and takes a personal property", () => {
  const word = { type: "string", maxLength: 9, "x-localo-sensitivity": "personal" };
  const described = { description: "It." };
  const thing = (property: object) => ({
    type: "object",
    required: ["a"],
    properties: { a: property },
  });
  const openapi = openApi({ "/thing": { get: getThing() } });
  expect(
    lintOf({ word, thing: thing({ ...described, $ref: "word.schema.json" }) }, { openapi }),
  ).toEqual(["public-response openapi.yaml#/paths/~1thing/get/responses/200"]);
  expect(lintOf({ thing: thing({ ...described, ...word }) }, { openapi })).toEqual([]);
});
