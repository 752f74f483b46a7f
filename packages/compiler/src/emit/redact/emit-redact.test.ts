import { expect, it } from "vitest";
import type { JsonSchema } from "../../load/schema.js";
import { modelOf } from "../../test/model-of.js";
import { createThing, getThing, openApi, refer } from "../../test/open-api.js";
import { codeList, schemaFiles } from "../../test/schema-files.js";
import { emitRedact } from "./emit-redact.js";
import { emitRedactArguments } from "./emit-redact-arguments.js";

const key = "x-localo-sensitivity";
const text = { type: "string", maxLength: 9 };
const secret = { ...text, [key]: "personal" };
const object = (properties: JsonSchema, more: JsonSchema = {}) => ({
  type: "object",
  properties,
  ...more,
});

/** What the masks of the types are, by name. */
function masksOf(schemas: Record<string, JsonSchema>): Record<string, string> {
  const code = emitRedact(modelOf(schemas));
  return Object.fromEntries(
    [...code.matchAll(/^export const (\w+)Mask: Mask = (.*);$/gm)].map(
      ([, name = "", mask = ""]) => [name, mask],
    ),
  );
}
const maskOf = (thing: JsonSchema, others: Record<string, JsonSchema> = {}) =>
  masksOf({ thing, ...others }).thing;

it.each<[string, JsonSchema, string]>([
  ["a text", text, "1"],
  ["a number", { type: "integer" }, "2"],
  ["a boolean", { type: "boolean" }, "4"],
  ["a constant", { const: "a" }, "1"],
  ["a scalar that can be null", { type: ["string", "null"] }, "1"],
  ["what is private", secret, "0"],
  ["what can be anything", { description: "Any." }, "0"],
  ["an object that names nothing", { type: "object" }, "0"],
  ["a list", { type: "array", items: text }, "{ items: 1 }"],
  ["a map", object({}, { additionalProperties: { type: "integer" } }), "{ rest: 2 }"],
  ["properties", object({ a: text, b: secret }), '{ properties: { "a": 1 } }'],
  ["a private list of public texts", { type: "array", items: text, [key]: "personal" }, "0"],
])("shows of %s what may be shown", (_, schema, mask) => {
  expect(maskOf(schema)).toBe(mask);
});

it("shows a property that is private in one place nowhere", () => {
  expect(maskOf(object({ a: text }, { allOf: [object({ a: secret, b: text })] }))).toBe(
    '{ properties: { "b": 1 } }',
  );
  expect(maskOf({ oneOf: [object({ a: text }), object({ a: secret })] })).toBe("0");
  expect(
    maskOf(object({ a: text }, { if: object({ b: true }), then: object({ a: secret }) })),
  ).toBe("0");
});

it("refers to other types, those of other packages too, and joins what says more", () => {
  const other = object({ a: text, b: text });
  const $ref = "other.schema.json";
  expect(masksOf({ thing: object({ o: { $ref } }), other })).toEqual({
    thing: '{ properties: { "o": () => otherMask } }',
    other: '{ properties: { "a": 1, "b": 1 } }',
  });
  expect(maskOf({ allOf: [{ $ref }], ...object({ a: secret }) }, { other })).toBe(
    '{ properties: { "b": 1 } }',
  );
  expect(maskOf(object({ o: { $ref } }), { other: secret })).toBe("0");
  const model = modelOf(
    { thing: object({ w: { $ref: "https://ns.localo.org/core/v1/word.schema.json" } }) },
    undefined,
    schemaFiles({ word: object({ a: text }) }, "core"),
  );
  expect(emitRedact(model)).toContain('import { wordMask } from "@localo/core/redact";');
});

it("takes a type that refers to itself", () => {
  const thing = object({ a: text, list: { type: "array", items: { $ref: "thing.schema.json" } } });
  expect(maskOf(thing)).toBe('{ properties: { "a": 1, "list": { items: () => thingMask } } }');
  expect(
    maskOf(object({ b: text }, { allOf: [{ $ref: "other.schema.json" }] }), {
      other: object({ a: text, next: { $ref: "other.schema.json" } }),
    }),
  ).toBe('{ properties: { "b": 1, "a": 1, "next": () => otherMask } }');
});

it("shows the codes of a list that are not private, and a new one only where none is", () => {
  const list = codeList("extensible", ["red", "blue"]);
  expect(masksOf({ "codelists/colour": list }).colour).toBe("1");
  const codes = list["x-localo-codes"] as Record<string, object>;
  const mixed = {
    ...list,
    "x-localo-codes": { ...codes, blue: { ...codes.blue, sensitivity: "personal" } },
  };
  expect(masksOf({ "codelists/colour": mixed }).colour).toBe('{ scalars: 1, codes: ["red"] }');
});

it("masks the arguments of operations", () => {
  const thing = object({ a: text, b: secret });
  const model = modelOf({ thing }, openApi({ "/thing": { post: createThing() } }));
  const code = emitRedactArguments(model, "./redact.js");
  expect(code).toContain('createThing: { properties: { "body": () => thingMask } }');
});

it("masks an argument that is private by its type, or where it stands", () => {
  const parameters = [
    { name: "a", schema: refer("open") },
    { name: "b", schema: refer("private") },
    { name: "c", schema: { ...refer("open"), [key]: "personal" } },
  ].map((parameter) => ({ ...parameter, in: "query", description: "Which." }));
  const schemas = { thing: object({ a: text }), open: text, private: secret };
  const model = modelOf(schemas, openApi({ "/thing": { get: getThing({ parameters }) } }));
  const code = emitRedactArguments(model, "./redact.js");
  expect(code).toContain('getThing: { properties: { "a": 1 } }');
});
