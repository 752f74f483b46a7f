import type { StandardVersion } from "../../domains/standard-version.js";

/** Plain data that a test may change. */
// biome-ignore lint/suspicious/noExplicitAny: an edit reaches anywhere into a document.
export type Editable = any;

/** A small API with one of each part that operations have. */
export function api(): Editable {
  return {
    openapi: "3.1.0",
    info: { title: "Bins", version: "1.0.0" },
    servers: [{ url: "/bins/v1" }],
    paths: {
      "/bins/{id}": {
        get: {
          operationId: "getBin",
          summary: "Get a bin",
          security: [{ apiKey: ["bins:read"] }],
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string", maxLength: 9 } },
            { name: "from", in: "query", schema: { type: "integer", minimum: 1 } },
            { name: "If-None-Match", in: "header", schema: { type: "string" } },
          ],
          responses: {
            200: {
              description: "The bin.",
              headers: { ETag: { required: true, schema: { type: "string" } }, Age: {} },
              content: {
                "application/json": { schema: { type: "object", required: ["colour"] } },
                "text/calendar": {},
              },
            },
            404: { $ref: "#/components/responses/NotFound" },
          },
        },
      },
      "/bins": {
        post: {
          operationId: "createBin",
          deprecated: true,
          "x-localo-sunset": "2030-01-01",
          security: [{ apiKey: ["bins:write"] }, {}],
          requestBody: {
            content: {
              "application/json": { schema: { type: "object", required: ["colour"] } },
              "multipart/form-data": { schema: { type: "object" } },
            },
          },
          responses: {
            201: { description: "Made." },
            404: { $ref: "#/components/responses/NotFound" },
          },
        },
      },
    },
    webhooks: {
      emptied: {
        post: {
          operationId: "emptied",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { type: "object", required: ["id"] } } },
          },
          responses: { 200: { description: "Taken." } },
        },
      },
    },
    components: {
      securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "A key." } },
      responses: {
        NotFound: {
          description: "There is none.",
          content: { "application/problem+json": { examples: { "not-found": {} } } },
        },
      },
    },
  };
}

/** A version of the domain `bins` that has a document. */
export function versionOf(document: unknown): StandardVersion {
  return {
    domain: "bins",
    schemas: new Map(),
    openapi: new Map([["bins/openapi.yaml", document]]),
  };
}
