import { expect, it } from "vitest";
import { emitOpenApi } from "../emit/openapi/emit-openapi.js";
import type { JsonSchema } from "../load/schema.js";
import { lintOf } from "../test/lint-of.js";
import { messages, modelOf, refusals } from "../test/model-of.js";
import { answers, createThing, getThing, openApi } from "../test/open-api.js";

const thing = { type: "boolean" };
const at = "../core/openapi.yaml#/components/pathItems";
const shared = (item: JsonSchema) => ({
  "schemas/core/openapi.yaml": { components: { pathItems: { Thing: item } } },
});
const ownThing = {
  schema: { $ref: "../{domain}/thing.schema.json" },
  examples: { full: { value: true } },
};
const getOwn = getThing({
  summary: "Get a thing of {domain}",
  security: [{ apiKey: ["{domain}:read"] }],
  responses: { 200: { description: "It.", content: { "application/json": ownThing } } },
});
const paths = { "/thing": { $ref: `${at}/Thing` } };

it("takes a path from another file, with the domain's own name in it", () => {
  const model = modelOf({ thing }, openApi(paths), shared({ get: getOwn }));
  const [operation] = model.operations;
  expect(operation).toMatchObject({
    id: "getThing",
    path: "/thing",
    summary: "Get a thing of test",
    security: [["test:read"]],
    success: [{ status: 200, type: { name: "Thing" } }],
  });
  const document = emitOpenApi(model);
  expect(document).toMatchObject({
    paths: {
      "/thing": { get: { operationId: "getThing", security: [{ apiKey: ["test:read"] }] } },
    },
  });
  expect(JSON.stringify(document)).not.toMatch(/pathItems|\{domain\}/);
});

it("shows what is wrong where it stands", () => {
  const get = getThing({ operationId: "thing", responses: answers("thing") });
  expect(refusals(() => modelOf({ thing }, openApi(paths), shared({ get })))).toEqual([
    expect.stringMatching(
      /^ref-target schemas\/core\/openapi\.yaml:\d+:\d+#\/components\/pathItems\/Thing\/get/,
    ),
  ]);
  const secret = { type: "boolean", "x-localo-sensitivity": "financial" };
  const open = { ...getOwn, security: [{}] };
  const files = { "../core/openapi.yaml": { components: { pathItems: { Thing: { get: open } } } } };
  expect(lintOf({ thing: secret }, { openapi: openApi(paths), files })).toEqual([
    "operation-problems schemas/core/openapi.yaml#/components/pathItems/Thing/get/responses",
    "public-response schemas/core/openapi.yaml#/components/pathItems/Thing/get/responses/200",
  ]);
});

it("refuses what stands beside the reference", () => {
  const both = { "/thing": { $ref: `${at}/Thing`, post: createThing() } };
  expect(messages(() => modelOf({ thing }, openApi(both), shared({ get: getOwn })))).toEqual([
    "This path is described elsewhere: write nothing beside its $ref.",
  ]);
});
