import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../load/schema.js";
import { messages, modelOf, refusals } from "../test/model-of.js";
import { answers, createThing, getThing, openApi, problems, refer } from "../test/open-api.js";
import { schemaFiles } from "../test/schema-files.js";

const thing = { type: "object", required: ["a"], properties: { a: { type: "boolean" } } };
const text = { type: "string", maxLength: 9, "x-localo-normaliser": "normaliseText" };
const build = (paths: JsonSchema) => modelOf({ thing, text }, openApi(paths));
const refused = (paths: JsonSchema) =>
  refusals(() => build(paths)).map((line) =>
    line.replace(/schemas\/test\/openapi\.yaml:\d+:\d+/, ""),
  );

it("reads a write", () => {
  const path = {
    name: "id",
    in: "path",
    required: true,
    description: "Which.",
    schema: refer("text"),
  };
  const { operations } = build({ "/things/{id}": { parameters: [path], post: createThing() } });
  expect(operations).toHaveLength(1);
  expect(operations[0]).toMatchObject({
    id: "createThing",
    method: "POST",
    path: "/things/{id}",
    summary: "Create a thing",
    description: "Makes one thing.",
    deprecated: false,
    parameters: [
      {
        name: "id",
        in: "path",
        required: true,
        normaliser: "normaliseText",
        type: { name: "Text" },
      },
    ],
    body: { required: true, mediaType: "application/json", type: { name: "ThingInput" } },
    idempotent: true,
    security: [["test:write"]],
    success: [{ status: 201, mediaType: "application/json", type: { name: "Thing" } }],
  });
  expect(operations[0]?.problems).toContainEqual({
    status: 422,
    codes: [{ code: "code-422", title: "Problem 422", detail: "Look." }],
  });
});

it("reads who may call: nobody unless it says, anyone, or who has all scopes of an alternative", () => {
  const security = (value: unknown, document?: unknown) =>
    modelOf(
      { thing },
      openApi({ "/thing": { get: getThing({ security: value }) } }, { security: document }),
    ).operations[0]?.security;
  expect(security(undefined)).toEqual([]);
  expect(security([{}])).toEqual([[]]);
  expect(security([{ apiKey: ["a:b", "a:c"] }, {}])).toEqual([["a:b", "a:c"], []]);
  expect(security(undefined, [{ apiKey: ["a:b"] }])).toEqual([["a:b"]]);
  expect(security([{}], [{ apiKey: ["a:b"] }])).toEqual([[]]);
});

it("reads an answer without a body and one that is no JSON", () => {
  const responses = {
    200: {
      description: "A calendar.",
      content: { "text/calendar": { schema: { type: "string" } } },
    },
    204: { description: "Nothing." },
    304: { description: "Not modified." },
  };
  const [operation] = build({ "/thing": { get: getThing({ responses }) } }).operations;
  expect(operation?.success).toEqual([
    { status: 200, mediaType: "text/calendar" },
    { status: 204 },
  ]);
});

it("knows what a page holds", () => {
  const page = {
    type: "object",
    properties: {
      items: { type: "array", items: { $ref: "thing.schema.json" } },
      nextCursor: { type: "string" },
    },
  };
  const cursor = { name: "cursor", in: "query", description: "Where.", schema: refer("text") };
  const get = (more: JsonSchema) => getThing({ responses: answers("page"), ...more });
  const itemOf = (more: JsonSchema) =>
    modelOf({ thing, text, page }, openApi({ "/thing": { get: get(more) } })).operations[0]?.item;
  expect(itemOf({ parameters: [cursor] })?.name).toBe("Thing");
  expect(itemOf({})).toBeUndefined();
});

it("follows references to parts of other documents", () => {
  const shared = {
    "schemas/core/openapi.yaml": {
      components: {
        parameters: {
          Text: { name: "text", in: "query", description: "Which.", schema: refer("word") },
        },
        responses: problems(404),
      },
    },
    ...schemaFiles({ word: text }, "core"),
  };
  const at = "../core/openapi.yaml#/components";
  const responses = { ...answers("thing"), 404: { $ref: `${at}/responses/404` } };
  const get = getThing({ parameters: [{ $ref: `${at}/parameters/Text` }], responses });
  const [operation] = modelOf({ thing }, openApi({ "/thing": { get } }), shared).operations;
  expect(operation?.parameters[0]).toMatchObject({
    name: "text",
    type: { packageName: "@localo/core" },
  });
  expect(operation?.problems).toMatchObject([{ status: 404, codes: [{ code: "code-404" }] }]);
});

describe("what cannot be read is refused:", () => {
  const get = "#/paths/~1thing/get";

  it.each([undefined, "", "GetThing", "get-thing", 5])("an operationId of %j", (operationId) => {
    expect(refused({ "/thing": { get: getThing({ operationId }) } })).toEqual([
      `operation-id ${get}`,
    ]);
  });

  it("an operationId that another operation has", () => {
    const paths = { "/thing": { get: getThing() }, "/things": { get: getThing() } };
    expect(refused(paths)).toEqual(["operation-id #/paths/~1things/get/operationId"]);
  });

  it("a path parameter that is not described, or that the path has not", () => {
    const id = { name: "id", in: "path", required: true, schema: refer("text") };
    expect(refused({ "/things/{id}": { get: getThing() } })).toEqual([
      "parameter #/paths/~1things~1{id}/get",
    ]);
    expect(refused({ "/thing": { get: getThing({ parameters: [id] }) } })).toEqual([
      `parameter ${get}`,
    ]);
  });

  it("a parameter without a name, or in a cookie", () => {
    const parameters = [
      { in: "query", schema: refer("text") },
      { name: "a", in: "cookie" },
    ];
    expect(refused({ "/thing": { get: getThing({ parameters }) } })).toEqual([
      `parameter ${get}/parameters/0`,
      `parameter ${get}/parameters/1`,
    ]);
  });

  it("a schema that stands inside the document", () => {
    const parameters = [{ name: "a", in: "query", schema: { type: "string" } }];
    expect(refused({ "/thing": { get: getThing({ parameters }) } })).toEqual([
      `operation-schema ${get}/parameters/0/schema`,
    ]);
  });

  it("a reference that leads nowhere", () => {
    const parameters = [{ $ref: "#/components/parameters/A" }];
    expect(refused({ "/thing": { get: getThing({ parameters }) } })).toEqual([
      `ref-target ${get}/parameters/0/$ref`,
    ]);
    expect(refused({ "/thing": { get: getThing({ responses: answers("thign") }) } })).toEqual([
      `ref-target ${get}/responses/200/content/application~1json/schema/$ref`,
    ]);
  });

  it("a body that is no JSON", () => {
    const requestBody = { content: { "text/plain": { schema: refer("text") } } };
    expect(messages(() => build({ "/thing": { post: createThing({ requestBody }) } }))).toEqual([
      "Describe the request body as application/json, or as multipart/form-data for a file.",
    ]);
  });

  it("answers without a status of their own, and none that is good", () => {
    const responses = { ...answers("thing"), default: { description: "Else." } };
    expect(refused({ "/thing": { get: getThing({ responses }) } })).toEqual([
      `response-status ${get}/responses/default`,
    ]);
    expect(refused({ "/thing": { get: getThing({ responses: problems(404) }) } })).toEqual([
      `response-status ${get}`,
    ]);
  });
});
