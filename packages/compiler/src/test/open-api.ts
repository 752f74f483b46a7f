import type { JsonSchema } from "../load/schema.js";

/** An `openapi.yaml` of these paths. */
export function openApi(paths: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { openapi: "3.1.1", info: { title: "Test", version: "1.0.0" }, paths, ...more };
}

/** The member of a path: an operation that gets a Thing and breaks no rule. */
export function getThing(more: JsonSchema = {}): JsonSchema {
  return {
    operationId: "getThing",
    summary: "Get the thing",
    description: "The one thing that there is.",
    security: [{}],
    responses: { ...answers("thing"), ...problems(400, 429, 500, 501, 503) },
    ...more,
  };
}

/** The member of a path: an operation that takes and answers a Thing and breaks no rule. */
export function createThing(more: JsonSchema = {}): JsonSchema {
  return {
    operationId: "createThing",
    summary: "Create a thing",
    description: "Makes one thing.",
    security: [{ apiKey: ["test:write"] }],
    parameters: [{ name: "Idempotency-Key", in: "header", required: true }],
    requestBody: { required: true, content: { "application/json": { schema: refer("thing") } } },
    responses: {
      ...answers("thing", 201),
      ...problems(400, 401, 403, 409, 413, 415, 422, 429, 500, 501, 503),
    },
    ...more,
  };
}

/** An answer with an example. */
export function answers(schema: string, status = 200): JsonSchema {
  const media = { schema: refer(schema), examples: { full: { value: {} } } };
  return { [status]: { description: "Done.", content: { "application/json": media } } };
}

/** Problems, each with one code. */
export function problems(...statuses: readonly number[]): JsonSchema {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      problemOf({ [`code-${status}`]: problemExample(`code-${status}`, status) }),
    ]),
  );
}

/** A problem with these examples. */
export function problemOf(examples: JsonSchema): JsonSchema {
  return { description: "A problem.", content: { "application/problem+json": { examples } } };
}

/** The example of a code. */
export function problemExample(code: string, status: number): JsonSchema {
  return { value: { title: `Problem ${status}`, status, code, detail: "Look." } };
}

/** A reference to a schema of the same domain. */
export function refer(schema: string): JsonSchema {
  return { $ref: `./${schema}.schema.json` };
}
