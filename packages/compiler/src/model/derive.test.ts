import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../load/schema.js";
import { type DeriveContext, derive, unionTag } from "./derive.js";

const base = "https://ns.localo.org/test/v1/";
const idOf = (name: string) => `${base}${name}.schema.json`;

function derived(
  direction: DeriveContext["direction"],
  schema: JsonSchema,
  others: Record<string, JsonSchema> = {},
) {
  const byId = new Map(Object.entries(others).map(([name, other]) => [idOf(name), other]));
  return derive(schema, idOf("thing"), {
    direction,
    idOf: (id) => id.replace(".schema.json", `.${direction}`),
    sourceOf: (id) => byId.get(id),
  });
}

const input = (schema: JsonSchema, others?: Record<string, JsonSchema>) =>
  derived("input", schema, others);
const output = (schema: JsonSchema, others?: Record<string, JsonSchema>) =>
  derived("output", schema, others);

const text = { type: "string", maxLength: 9 };
const closed = { additionalProperties: false };

describe("the input form", () => {
  it("is closed at every depth", () => {
    const inner = { type: "object", properties: { b: text } };
    const schema = {
      type: "object",
      properties: {
        a: inner,
        list: { type: "array", items: inner },
        tuple: { type: "array", prefixItems: [inner] },
        map: { type: "object", additionalProperties: inner },
        choice: { oneOf: [inner, { type: "null" }] },
      },
    };
    const shut = { ...inner, ...closed };
    expect(input(schema)).toEqual({
      type: "object",
      properties: {
        a: shut,
        list: { type: "array", items: shut },
        tuple: { type: "array", prefixItems: [shut] },
        map: { type: "object", additionalProperties: shut },
        choice: { oneOf: [shut, { type: "null" }] },
      },
      ...closed,
    });
  });

  it("leaves an object open that names no property", () => {
    expect(input({ type: "object" })).toEqual({ type: "object" });
  });

  it("leaves conditions open: they restate what stands around them", () => {
    const schema = {
      type: "object",
      properties: { country: text, postcode: text },
      if: { properties: { country: { const: "GB" } } },
      then: { required: ["postcode"], properties: { postcode: { minLength: 1 } } },
      else: { properties: { postcode: { maxLength: 0 } } },
      anyOf: [{ required: ["country"] }, { properties: { postcode: { minLength: 1 } } }],
    };
    expect(input(schema)).toEqual({ ...schema, ...closed });
  });

  it("takes the known codes of an extensible list, any code of an open one, and leaves a closed one", () => {
    const list = (kind: string) => ({
      type: "string",
      "x-localo-list": kind,
      "x-extensible-enum": ["a"],
    });
    expect(input(list("extensible"))).toEqual({ ...list("extensible"), enum: ["a"] });
    expect(input(list("open"))).toEqual(list("open"));
    const enumeration = { type: "string", "x-localo-list": "closed", enum: ["a"] };
    expect(input(enumeration)).toEqual(enumeration);
  });

  it("is one flat object where a type extends others", () => {
    const grandparent = {
      type: "object",
      title: "Grandparent",
      required: ["id"],
      properties: { id: text },
    };
    const parent = {
      $id: idOf("parent"),
      title: "Parent",
      type: "object",
      allOf: [{ $ref: "grandparent.schema.json" }],
      required: ["status"],
      properties: { status: { $ref: "code.schema.json" } },
      if: { required: ["status"] },
      "x-localo-direction": "output",
    };
    const schema = {
      title: "Thing",
      type: "object",
      allOf: [{ $ref: "parent.schema.json" }],
      required: ["own"],
      properties: { own: text, status: { const: "open" } },
    };
    expect(input(schema, { parent, grandparent })).toEqual({
      title: "Thing",
      type: "object",
      required: ["id", "status", "own"],
      properties: {
        id: text,
        status: { allOf: [{ $ref: `${base}code.input` }, { const: "open" }] },
        own: text,
      },
      allOf: [{ if: { required: ["status"] } }],
      ...closed,
    });
  });

  it("leaves a union whole where a part narrows it: its branches are closed, each in itself", () => {
    const union = {
      type: "object",
      properties: { kind: text },
      oneOf: [{ $ref: "a.schema.json" }],
    };
    const parent = { type: "object", properties: { name: { $ref: "union.schema.json" } } };
    const schema = {
      type: "object",
      allOf: [{ $ref: "parent.schema.json" }],
      properties: { name: { required: ["kind"] } },
    };
    expect(input(schema, { parent, union })).toEqual({
      type: "object",
      properties: { name: { allOf: [{ $ref: `${base}union.input` }, { required: ["kind"] }] } },
      ...closed,
    });
  });
});

describe("the output form", () => {
  it("is open and takes codes that are not known", () => {
    const schema = {
      type: "object",
      properties: { a: { type: "object", properties: { b: text } } },
    };
    expect(output(schema)).toEqual(schema);
    const list = { type: "string", "x-localo-list": "extensible", "x-extensible-enum": ["a"] };
    expect(output(list)).toEqual(list);
  });

  it("refers to output forms", () => {
    expect(output({ properties: { a: { $ref: "other.schema.json", description: "A." } } })).toEqual(
      {
        properties: { a: { $ref: `${base}other.output`, description: "A." } },
      },
    );
  });
});

describe("a union", () => {
  const branch = (kind: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: kind } },
  });
  const others = (list: string) => ({
    cat: branch("cat"),
    dog: branch("dog"),
    kind: { type: "string", "x-localo-list": list, "x-extensible-enum": ["cat", "dog"] },
  });
  const union = {
    type: "object",
    required: ["kind"],
    properties: { kind: { $ref: "kind.schema.json" } },
    oneOf: [{ $ref: "cat.schema.json" }, { $ref: "dog.schema.json" }],
  };

  it.each(["extensible", "open"])(
    "whose tag is an %s list takes an unknown kind in answers",
    (list) => {
      expect(output(union, others(list)).oneOf).toEqual([
        { $ref: `${base}cat.output` },
        { $ref: `${base}dog.output` },
        { properties: { kind: { not: { enum: ["cat", "dog"] } } }, required: ["kind"] },
      ]);
    },
  );

  it("whose tag is a closed list takes none", () => {
    expect(output(union, others("closed")).oneOf).toHaveLength(2);
  });

  it("is closed by its branches in requests, and takes no unknown kind", () => {
    const form = input(union, others("extensible"));
    expect(form).not.toHaveProperty("additionalProperties");
    expect(form.oneOf).toEqual([{ $ref: `${base}cat.input` }, { $ref: `${base}dog.input` }]);
  });

  it("has the tag that every branch requires and fixes", () => {
    const targetOf = (reference: unknown) =>
      (others("open") as Record<string, JsonSchema>)[String(reference).replace(".schema.json", "")];
    expect(unionTag(union, targetOf)).toEqual({
      name: "kind",
      codes: ["cat", "dog"],
    });
    const twice = { oneOf: [branch("cat"), branch("cat")] };
    expect(unionTag(twice, targetOf)).toBeUndefined();
    const optional = { oneOf: [branch("cat"), { ...branch("dog"), required: [] }] };
    expect(unionTag(optional, targetOf)).toBeUndefined();
  });
});
