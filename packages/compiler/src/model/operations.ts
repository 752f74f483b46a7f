import type { Diagnostic } from "../diagnostic.js";
import type { Workspace } from "../load/domain.js";
import { type Located, OpenApiReader } from "../load/openapi.js";
import { targetId } from "../load/references.js";
import { isSchema, schemasByName } from "../load/schema.js";
import type { SourceFile } from "../load/source-file.js";
import type { Forms, Roots } from "./forms.js";
import type { ModelOperation, ModelParameter, ModelProblem, ModelSuccess } from "./model.js";

/** An operation as `openapi.yaml` has it; schemas are named by their source `$id`. */
export interface SourceOperation {
  readonly place: Located;
  readonly id: string;
  readonly method: ModelOperation["method"];
  readonly path: string;
  readonly parameters: readonly SourceParameter[];
  readonly body?: {
    readonly required: boolean;
    readonly mediaType: NonNullable<ModelOperation["body"]>["mediaType"];
    readonly schemaId: string;
  };
  readonly idempotent: boolean;
  readonly security: readonly (readonly string[])[];
  readonly success: readonly { status: number; mediaType?: string; schemaId?: string }[];
  readonly problems: readonly ModelProblem[];
}

interface SourceParameter {
  readonly place: Located;
  readonly name: string;
  readonly in: "path" | "query";
  readonly schemaId: string;
}

const methods = { get: "GET", post: "POST", put: "PUT", patch: "PATCH", delete: "DELETE" } as const;
const JSON_TYPE = "application/json";
const FORM_TYPE = "multipart/form-data";
const PROBLEM_TYPE = "application/problem+json";

/** The operations of a domain's `openapi.yaml`, in the order of the file. */
export function readOperations(
  openapi: SourceFile | undefined,
  workspace: Workspace,
  diagnostics: Diagnostic[],
): SourceOperation[] {
  if (openapi === undefined || !isSchema(openapi.value)) return [];
  const reader = new OpenApiReader(workspace, diagnostics);
  const root: Located = { value: openapi.value, source: openapi, path: [] };
  const found: SourceOperation[] = [];
  const paths = reader.member(root, "paths");
  for (const [path, item] of reader.members(paths)) {
    reportSiblings(reader, paths, path);
    for (const [key, method] of Object.entries(methods)) {
      const place = reader.member(item, key);
      if (place !== undefined) found.push(readOperation(reader, root, path, item, method, place));
    }
  }
  reportRepeatedIds(reader, found);
  return found;
}

function readOperation(
  reader: OpenApiReader,
  root: Located,
  path: string,
  item: Located,
  method: ModelOperation["method"],
  place: Located,
): SourceOperation {
  const id = place.value.operationId;
  if (typeof id !== "string" || !/^[a-z][A-Za-z0-9]*$/.test(id)) {
    reader.report(
      place,
      "operation-id",
      "Give the operation an operationId: a verb and a noun in camelCase.",
    );
  }
  const all = [...reader.items(item, "parameters"), ...reader.items(place, "parameters")];
  const parameters: SourceParameter[] = [];
  let idempotent = false;
  for (const parameter of all) {
    const { name, in: where } = parameter.value;
    if (where === "header") {
      if (name === "Idempotency-Key") idempotent = true;
      continue;
    }
    if (typeof name !== "string" || (where !== "path" && where !== "query")) {
      reader.report(
        parameter,
        "parameter",
        "Give the parameter a name, and say where it stands: in: path, query or header.",
      );
      continue;
    }
    const schemaId = reader.schemaId(parameter);
    if (schemaId !== undefined) parameters.push({ place: parameter, name, in: where, schemaId });
  }
  reportPathParameters(reader, place, path, parameters);
  const body = readBody(reader, place);
  return {
    place,
    id: typeof id === "string" ? id : "",
    method,
    path,
    parameters,
    ...(body === undefined ? {} : { body }),
    idempotent,
    security: readSecurity(place.value.security ?? root.value.security),
    ...readResponses(reader, place),
  };
}

function readBody(reader: OpenApiReader, place: Located): SourceOperation["body"] {
  const request = reader.member(place, "requestBody");
  if (request === undefined) return undefined;
  for (const mediaType of [JSON_TYPE, FORM_TYPE] as const) {
    const content = reader.member(request, "content", mediaType);
    if (content === undefined) continue;
    const schemaId = reader.schemaId(content);
    if (schemaId === undefined) return undefined;
    // A form without its file is none.
    const required = mediaType === FORM_TYPE || request.value.required === true;
    return { required, mediaType, schemaId };
  }
  const message = `Describe the request body as ${JSON_TYPE}, or as ${FORM_TYPE} for a file.`;
  reader.report(request, "operation-schema", message);
  return undefined;
}

function readResponses(
  reader: OpenApiReader,
  place: Located,
): Pick<SourceOperation, "success" | "problems"> {
  const success: { status: number; mediaType?: string; schemaId?: string }[] = [];
  const problems: ModelProblem[] = [];
  for (const [key, response] of reader.members(reader.member(place, "responses"))) {
    const status = Number(key);
    if (!Number.isInteger(status)) {
      reader.report(
        place,
        "response-status",
        'Write each status as a number of three digits in quotes, like "200".',
        "responses",
        key,
      );
      continue;
    }
    if (status >= 400) {
      const examples = reader.member(response, "content", PROBLEM_TYPE, "examples");
      const codes = reader.members(examples).map(([code, example]) => {
        const { title, detail } = reader.member(example, "value")?.value ?? {};
        return {
          code,
          title: text(title),
          ...(detail === undefined ? {} : { detail: text(detail) }),
        };
      });
      problems.push({ status, codes });
      continue;
    }
    if (status >= 300) continue;
    const [content] = reader.members(reader.member(response, "content"));
    if (content === undefined) {
      success.push({ status });
      continue;
    }
    const [mediaType, media] = content;
    const schemaId = mediaType === JSON_TYPE ? reader.schemaId(media) : undefined;
    success.push({ status, mediaType, ...(schemaId === undefined ? {} : { schemaId }) });
  }
  if (success.length === 0) {
    reader.report(
      place,
      "response-status",
      'Add what is answered when all goes well: a status such as "200", with its body.',
    );
  }
  return { success, problems };
}

/** OpenAPI 3.1 §4.8.30: alternatives of schemes; within one, all scopes are needed. */
function readSecurity(security: unknown): string[][] {
  if (!Array.isArray(security)) return [];
  return security
    .filter(isSchema)
    .map((alternative) =>
      Object.values(alternative).flatMap((scopes) =>
        Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [],
      ),
    );
}

/** OpenAPI 3.1 §4.8.9: what stands beside a path's `$ref` has no defined meaning. */
function reportSiblings(reader: OpenApiReader, paths: Located | undefined, path: string): void {
  const item = paths?.value[path];
  if (paths === undefined || !isSchema(item) || !("$ref" in item)) return;
  for (const name of Object.keys(item)) {
    if (name === "$ref") continue;
    const message = "This path is described elsewhere: write nothing beside its $ref.";
    reader.report(paths, "path-reference", message, path, name);
  }
}

function reportPathParameters(
  reader: OpenApiReader,
  place: Located,
  path: string,
  parameters: readonly SourceParameter[],
): void {
  const named = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const given = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
  for (const name of named) {
    if (name === undefined || given.includes(name)) continue;
    reader.report(place, "parameter", `The path has {${name}}: describe it under parameters.`);
  }
  for (const name of given) {
    if (!named.includes(name))
      reader.report(
        place,
        "parameter",
        `The path ${path} has no {${name}}: add it there, or take the parameter out.`,
      );
  }
}

function reportRepeatedIds(reader: OpenApiReader, operations: readonly SourceOperation[]): void {
  const seen = new Set<string>();
  for (const { id, place } of operations) {
    if (seen.has(id))
      reader.report(
        place,
        "operation-id",
        `There is another operation "${id}". Rename one of the two.`,
        "operationId",
      );
    seen.add(id);
  }
}

/** The schemas that the operations name, by direction. */
export function rootsOf(operations: readonly SourceOperation[]): Roots {
  const input = new Set<string>();
  const output = new Set<string>();
  for (const { parameters, body, success } of operations) {
    for (const { schemaId } of parameters) input.add(schemaId);
    if (body !== undefined) input.add(body.schemaId);
    for (const { schemaId } of success) if (schemaId !== undefined) output.add(schemaId);
  }
  return { input, output };
}

/** The operations with the forms of their types. */
export function modelOperation(operation: SourceOperation, forms: Forms): ModelOperation {
  const { place, body, success } = operation;
  const item = itemId(operation, forms);
  return {
    id: operation.id,
    method: operation.method,
    path: operation.path,
    summary: text(place.value.summary),
    description: text(place.value.description),
    deprecated: place.value.deprecated === true,
    parameters: operation.parameters.map((parameter) => modelParameter(parameter, forms)),
    ...(body === undefined
      ? {}
      : {
          body: {
            required: body.required,
            mediaType: body.mediaType,
            type: forms.typeOf(body.schemaId, "input"),
          },
        }),
    idempotent: operation.idempotent,
    security: operation.security,
    success: success.map(
      ({ status, mediaType, schemaId }): ModelSuccess => ({
        status,
        ...(mediaType === undefined ? {} : { mediaType }),
        ...(schemaId === undefined ? {} : { type: forms.typeOf(schemaId, "output") }),
      }),
    ),
    problems: operation.problems,
    ...(item === undefined ? {} : { item: forms.typeOf(item, "output") }),
  };
}

function modelParameter(parameter: SourceParameter, forms: Forms): ModelParameter {
  const { place, name, in: where, schemaId } = parameter;
  const type = forms.typeOf(schemaId, "input");
  const normaliser = type.file.schema["x-localo-normaliser"];
  const { schema } = place.value;
  const sensitivity = isSchema(schema) ? schema["x-localo-sensitivity"] : undefined;
  return {
    name,
    in: where,
    required: where === "path" || place.value.required === true,
    description: text(place.value.description),
    deprecated: place.value.deprecated === true,
    type,
    ...(typeof normaliser === "string" ? { normaliser } : {}),
    ...(sensitivity === undefined ? {} : { sensitivity: String(sensitivity) }),
  };
}

/** The source `$id` of a page's items: the answer has `items` and may have `nextCursor`. */
function itemId(operation: SourceOperation, forms: Forms): string | undefined {
  const takesCursor = operation.parameters.some(({ name }) => name === "cursor");
  const page = operation.success.find(({ status }) => status === 200)?.schemaId;
  if (!takesCursor || page === undefined) return undefined;
  const { file } = forms.typeOf(page, "output");
  const { items, nextCursor } = schemasByName(file.schema, "properties");
  if (items === undefined || nextCursor === undefined || !isSchema(items.items)) return undefined;
  return targetId(items.items.$ref, file.id);
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
