import { describe, expect, it } from "vitest";
import { messages, modelOf, refusals } from "../test/model-of.js";
import { createThing, getThing, openApi, refer } from "../test/open-api.js";
import { codeList, type Schemas } from "../test/schema-files.js";

const flag = { type: "boolean", description: "Whether." };
const thing = { type: "object", required: ["a"], properties: { a: flag } };

/** `ThingInput (input)` for each type of a model. */
function formsOf(schemas: Schemas, paths?: object): string[] {
  const model = modelOf(schemas, paths && openApi({ ...paths }));
  return model.types.map(({ name, form }) => `${name} (${form})`);
}

describe("the forms of a type", () => {
  it("are two where both sides use it and they differ", () => {
    expect(formsOf({ thing })).toEqual(["Thing (output)", "ThingInput (input)"]);
    const both = { "/thing": { get: getThing(), post: createThing() } };
    expect(formsOf({ thing }, both)).toEqual(["Thing (output)", "ThingInput (input)"]);
  });

  it("are one where they do not differ", () => {
    const schemas = {
      plain: { type: "string", maxLength: 9 },
      list: { type: "array", items: { $ref: "plain.schema.json" } },
      "codelists/open": codeList("open", ["a"]),
      "codelists/closed": codeList("closed", ["a"]),
    };
    expect(formsOf(schemas)).toEqual([
      "Closed (both)",
      "List (both)",
      "Open (both)",
      "Plain (both)",
    ]);
  });

  it("differ where what the type refers to does", () => {
    const schemas = {
      list: { type: "array", items: { $ref: "codelists/kind.schema.json" } },
      "codelists/kind": codeList("extensible", ["a"]),
    };
    expect(formsOf(schemas)).toEqual([
      "Kind (output)",
      "KindInput (input)",
      "List (output)",
      "ListInput (input)",
    ]);
  });

  it("are that of the one side that uses it, under the plain name", () => {
    expect(formsOf({ thing }, { "/thing": { get: getThing() } })).toEqual(["Thing (output)"]);
    const outer = { type: "object", properties: { inner: { $ref: "inner.schema.json" } } };
    expect(formsOf({ thing: outer, inner: thing }, { "/thing": { get: getThing() } })).toEqual([
      "Inner (output)",
      "Thing (output)",
    ]);
  });

  it("are what the type says itself", () => {
    const said = { ...thing, "x-localo-direction": "input" };
    expect(formsOf({ thing: said })).toEqual(["Thing (input)"]);
  });

  it("follow the row that a batch names, and leave the batch's rows open", () => {
    const row = { type: "object", "x-localo-row": { $ref: "row.schema.json" } };
    const model = modelOf(
      {
        thing: { type: "object", properties: { rows: { type: "array", items: row } } },
        row: { type: "object", properties: { kind: { $ref: "codelists/kind.schema.json" } } },
        "codelists/kind": codeList("extensible", ["a"]),
      },
      openApi({
        "/thing": { post: createThing({ responses: { 204: { description: "Taken." } } }) },
      }),
    );
    expect(model.types.map(({ name, form }) => `${name} (${form})`)).toEqual([
      "Kind (input)",
      "Row (input)",
      "Thing (input)",
    ]);
    expect(model.types[2]?.schema.properties).toEqual({
      rows: {
        type: "array",
        items: {
          type: "object",
          "x-localo-row": { $ref: "https://ns.localo.org/test/v1/row.schema.json" },
        },
      },
    });
  });

  it("have $ids of their own, and refer to each other", () => {
    const model = modelOf({
      thing,
      outer: { type: "object", properties: { thing: { $ref: "thing.schema.json" } } },
    });
    const [outer, outerInput] = model.types;
    expect(outer?.id).toBe("https://ns.localo.org/test/v1/outer.schema.json");
    expect(outerInput?.id).toBe("https://ns.localo.org/test/v1/outer.input.schema.json");
    expect(outerInput?.schema).toMatchObject({
      $id: "https://ns.localo.org/test/v1/outer.input.schema.json",
      properties: { thing: { $ref: "https://ns.localo.org/test/v1/thing.input.schema.json" } },
      additionalProperties: false,
    });
    const source = "https://ns.localo.org/test/v1/thing.schema.json";
    expect(model.typeOf(source, "input").name).toBe("ThingInput");
    expect(model.typeOf(source, "output").name).toBe("Thing");
  });
});

describe("a type that travels one way", () => {
  const only = (direction: string) => ({ ...thing, "x-localo-direction": direction });

  it("is refused in an operation that sends it the other way", () => {
    const read = () =>
      modelOf({ thing: only("input") }, openApi({ "/thing": { get: getThing() } }));
    expect(refusals(read)).toEqual([
      "direction schemas/test/thing.schema.json:6:3#/x-localo-direction",
    ]);
    expect(messages(read)).toEqual([
      "An operation uses this type in a response, but it says that it travels as input only. Take x-localo-direction out, or use another type there.",
    ]);
  });

  it("is refused in a type that travels the other way or both", () => {
    const holder = (direction?: string) => ({
      type: "object",
      properties: { thing: { $ref: "thing.schema.json", description: "It." } },
      ...(direction === undefined ? {} : { "x-localo-direction": direction }),
    });
    const refused = (inner: string, outer?: string) =>
      messages(() => modelOf({ thing: only(inner), holder: holder(outer) }));
    expect(refused("input", "input")).toEqual([]);
    expect(refused("output", "output")).toEqual([]);
    expect(refused("input", "output")).toEqual([
      "Thing may only stand in requests, and Holder is used in responses. Refer to another type here.",
    ]);
    expect(refused("output")).toEqual([
      "Thing may only stand in responses, and Holder is used in requests. Refer to another type here.",
    ]);
  });
});

it("uses a parameter's type as input", () => {
  const parameters = [{ name: "kind", in: "query", schema: refer("codelists/kind") }];
  const openapi = openApi({ "/thing": { get: getThing({ parameters }) } });
  const model = modelOf({ thing, "codelists/kind": codeList("extensible", ["a"]) }, openapi);
  expect(model.operations[0]?.parameters[0]?.type).toMatchObject({
    name: "Kind",
    form: "input",
    schema: { enum: ["a"] },
  });
});
