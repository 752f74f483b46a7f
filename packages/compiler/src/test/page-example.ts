import { parse } from "yaml";
import { orderKeys } from "../lint/fix/order-keys.js";
import { idOf, lastSegment } from "../load/names.js";
import type { JsonSchema } from "../load/schema.js";
import { answers, createThing, getThing, openApi, problems, refer } from "./open-api.js";
import type { Files } from "./workspace-of.js";

/** The files of an example on the page of lint rules, by path below the domain's folder. */
export type PageExample = ReadonlyMap<string, string>;

/** The wrong or the right example of a section of the page. */
export function exampleOf(section: string, label: "Wrong" | "Right"): PageExample {
  const blocks = section.matchAll(/^(Wrong|Right): `([^`]+)`\n\n```(?:json|yaml)\n(.*?\n)```$/gms);
  return new Map(
    [...blocks].flatMap(([, kind, path = "", text = ""]) => (kind === label ? [[path, text]] : [])),
  );
}

/**
 * A repository in which the domain `parking` has the files of an example. What the example leaves out is as
 * it should be: the head of each schema, an example of each type, a type Permit, the rest of an operation.
 */
export function repositoryOf(example: PageExample): Files {
  const schemas = new Map([["permit.schema.json", '{ "type": "boolean" }']]);
  const files = new Map<string, unknown>();
  for (const [path, text] of example) {
    if (path.endsWith(".schema.json")) schemas.set(path, text);
    else if (path === "openapi.yaml") files.set(path, operation(parse(text) as Operation));
    else files.set(path, text);
  }
  for (const [file, text] of schemas) {
    const path = file.replace(/\.schema\.json$/, "");
    files.set(file, withHead(path, text));
    if (!path.startsWith("codelists/")) files.set(`examples/${path}/valid/smallest.json`, "true");
  }
  return {
    "packages/parking/package.json": { version: "1.0.0" },
    "schemas/parking/openapi.yaml": openApi({}),
    "schemas/core/openapi.yaml": core,
    ...Object.fromEntries(
      [...files].map(([path, content]) => [`schemas/parking/${path}`, content]),
    ),
    "schemas/core/cursor.schema.json": withHead("cursor", '{ "type": "boolean" }', "core"),
  };
}

/** A schema with the head that it leaves out; its keys stay as they are where they are not in order. */
function withHead(path: string, text: string, domain = "parking"): string {
  const head = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: idOf(domain, 1, path),
    title: lastSegment(path).replaceAll("-", " "),
    description: "What an example needs. Source: this test.",
  };
  const schema = JSON.parse(text) as JsonSchema;
  const missing = Object.entries(head).filter(([keyword]) => !(keyword in schema));
  const whole = JSON.stringify({ ...Object.fromEntries(missing), ...schema }, undefined, 2);
  return orderKeys(text).changes.length > 0 ? whole : orderKeys(whole).text;
}

interface Operation {
  readonly get?: JsonSchema;
  readonly post?: JsonSchema;
}

function operation({ get, post }: Operation): JsonSchema {
  const path =
    post === undefined
      ? { get: getThing({ operationId: "getPermit", ...over(get, 200) }) }
      : {
          post: createThing({
            operationId: "createPermit",
            security: [{ apiKey: ["parking:write"] }],
            requestBody: {
              required: true,
              content: { "application/json": { schema: refer("permit") } },
            },
            ...over(post, 201),
          }),
        };
  return openApi({ "/permit": path });
}

/** The members of an example's operation, with the responses that it leaves out. */
function over(own: JsonSchema = {}, status: number): JsonSchema {
  const errors = problems(400, 401, 403, 409, 413, 415, 422, 429, 500, 501, 503);
  return {
    ...own,
    responses: { ...answers("permit", status), ...errors, ...(own.responses ?? {}) },
  };
}

/** What the examples refer to in `core`. */
const core = openApi(
  {},
  {
    components: {
      parameters: {
        IdempotencyKey: { name: "Idempotency-Key", in: "header", required: true },
        ...Object.fromEntries(
          ["cursor", "limit"].map((name) => [
            `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
            { name, in: "query", description: "Of a page.", schema: refer("cursor") },
          ]),
        ),
      },
      responses: { NotFound: problems(404)["404"] },
    },
  },
);
