import { describe, expect, it } from "vitest";
import { messages, modelOf, refusals } from "../test/model-of.js";
import { type Schemas, schemaFiles } from "../test/schema-files.js";

const refused = (schemas: Schemas) => refusals(() => modelOf(schemas));
const said = (schemas: Schemas) => messages(() => modelOf(schemas));
const thing = "schemas/test/thing.schema.json";

function object(properties: Record<string, unknown>, required = Object.keys(properties)) {
  return { type: "object", required, properties };
}

describe("a reference that leads nowhere", () => {
  it("is shown where it stands", () => {
    const schemas = { thing: object({ a: { $ref: "nothing.schema.json" } }) };
    expect(refused(schemas)).toEqual([`ref-target ${thing}:12:7#/properties/a/$ref`]);
  });

  it("is told what it may have meant", () => {
    const list = { "codelists/colour": { type: "string" } };
    expect(said({ ...list, thing: { $ref: "colour.schema.json" } })).toEqual([
      '"colour.schema.json" leads nowhere. Did you mean https://ns.localo.org/test/v1/codelists/colour.schema.json?',
    ]);
    expect(said({ ...list, thing: { $ref: "codelists/color.schema.json" } })).toEqual([
      '"codelists/color.schema.json" leads nowhere. Did you mean https://ns.localo.org/test/v1/codelists/colour.schema.json?',
    ]);
  });

  it.each(["#/properties/a", "other.schema.json#/properties/a", 5, "http://["])(
    "or into the middle of a schema is refused: %j",
    ($ref) => {
      const schemas = { thing: object({ a: { $ref } }), other: { type: "boolean" } };
      expect(refused(schemas)).toEqual([`ref-target ${thing}:12:7#/properties/a/$ref`]);
    },
  );

  it("is refused in a domain that nobody has", () => {
    const $ref = "https://ns.localo.org/parking/v1/permit.schema.json";
    expect(refused({ thing: { $ref } })).toEqual([`ref-target ${thing}:4:3#/$ref`]);
  });
});

describe("a schema without end", () => {
  it("that requires itself is refused", () => {
    expect(refused({ thing: object({ next: { $ref: "thing.schema.json" } }) })).toEqual([
      `endless-cycle ${thing}:1:1#`,
    ]);
  });

  it("through other schemas is reported at each of them, and not at what only refers to them", () => {
    const schemas = {
      thing: object({ a: { $ref: "other.schema.json" } }),
      other: object({ b: { type: "array", minItems: 1, items: { $ref: "thing.schema.json" } } }),
      user: object({ c: { $ref: "thing.schema.json" } }),
    };
    expect(refused(schemas)).toEqual([
      "endless-cycle schemas/test/other.schema.json:1:1#",
      `endless-cycle ${thing}:1:1#`,
    ]);
  });

  it.each([
    ["an optional property", object({ next: { $ref: "thing.schema.json" } }, [])],
    [
      "a list that may be empty",
      object({ all: { type: "array", items: { $ref: "thing.schema.json" } } }),
    ],
    [
      "another alternative",
      object({ next: { anyOf: [{ $ref: "thing.schema.json" }, { type: "null" }] } }),
    ],
  ])("is none where there is %s", (_, schema) => {
    expect(refused({ thing: schema })).toEqual([]);
  });

  it("that is defined by itself is refused, with the way round", () => {
    const schemas = {
      thing: { allOf: [{ $ref: "other.schema.json" }] },
      other: { anyOf: [{ type: "null" }, { $ref: "thing.schema.json" }] },
    };
    expect(refused(schemas)).toEqual([
      "endless-cycle schemas/test/other.schema.json:1:1#",
      `endless-cycle ${thing}:1:1#`,
    ]);
    expect(said(schemas)).toEqual([
      "This schema is defined by itself (Other → Thing → Other): a check of it would never end. Refer to it from a property or from items.",
      "This schema is defined by itself (Thing → Other → Thing): a check of it would never end. Refer to it from a property or from items.",
    ]);
  });

  it("is refused in another domain too", () => {
    const others = schemaFiles({ loop: { allOf: [{ $ref: "loop.schema.json" }] } }, "core");
    const user = { $ref: "https://ns.localo.org/core/v1/loop.schema.json" };
    expect(refusals(() => modelOf({ thing: object({ a: user }) }, undefined, others))).toEqual([
      "endless-cycle schemas/core/loop.schema.json:1:1#",
    ]);
  });

  it.each(["if", "not"])("is found inside %s", (keyword) => {
    expect(
      refused({ thing: { type: "object", [keyword]: { $ref: "thing.schema.json" } } }),
    ).toEqual([`endless-cycle ${thing}:1:1#`]);
  });
});
