import { below, isObject, type JsonObject, member, members } from "./json.js";
import type { OpenApiDocument, Place } from "./openapi-document.js";
import {
  type Access,
  type Answer,
  type Body,
  type Content,
  type Located,
  type Operation,
  type Parameter,
  PROBLEM,
  type SchemaPlace,
} from "./operation.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations below `paths`, in the order of the document. */
export function readOperations(document: OpenApiDocument): Operation[] {
  return operationsBelow(document, document.member(document.root, "paths"));
}

/** What the council sends: the operations below `webhooks` (OpenAPI 3.1 §4.8.1). */
export function readWebhooks(document: OpenApiDocument): Operation[] {
  return operationsBelow(document, document.member(document.root, "webhooks"));
}

function operationsBelow(document: OpenApiDocument, paths: Place): Operation[] {
  return document.members(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const place = document.member(item, method);
      if (!isObject(place.value)) return [];
      return [readOperation(document, path, method, item, { ...place, value: place.value })];
    }),
  );
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: string,
  item: Place,
  place: Place & { readonly value: JsonObject },
): Operation {
  const { operationId } = place.value;
  const written = `${method.toUpperCase()} ${path}`;
  const body = document.member(place, "requestBody");
  const servers = [place, item, document.root].find(({ value }) => member(value, "servers"));
  return {
    pointer: place.pointer,
    at: place.at,
    id: typeof operationId === "string" ? operationId : written,
    method: method.toUpperCase(),
    path,
    parameters: readParameters(document, path, [
      ...document.items(item, "parameters"),
      ...document.items(place, "parameters"),
    ]),
    body: isObject(body.value) ? readBody(document, body, body.value) : undefined,
    answers: new Map(
      document
        .members(document.member(place, "responses"))
        .map(([status, answer]) => [status, readAnswer(document, answer)]),
    ),
    access: readAccess(place.value.security ?? member(document.root.value, "security")),
    servers: readServers(servers ?? document.root),
    value: place.value,
  };
}

/** An operation's own parameter takes the place of its path's (OpenAPI 3.1 §4.8.10). */
function readParameters(
  document: OpenApiDocument,
  path: string,
  places: readonly (Place & { readonly value: JsonObject })[],
): Map<string, Parameter> {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(
    places.map((place) => {
      const name = String(place.value.name);
      const where = String(place.value.in);
      // Header names are case-insensitive (RFC 9110 §5.1).
      const counted =
        where === "path" ? inPath.indexOf(name) : where === "header" ? name.toLowerCase() : name;
      const label = `${where} parameter ${name}`;
      return [`${where} ${counted}`, readParameter(document, place, name, label)];
    }),
  );
}

function readParameter(
  document: OpenApiDocument,
  place: Place & { readonly value: JsonObject },
  name: string,
  label: string,
): Parameter {
  // A parameter has a schema, or content of one media type (OpenAPI 3.1 §4.8.12).
  const [content] = [...readContent(document, place).values()];
  const schema = schemaOf(place) ?? content;
  const required = place.value.in === "path" || place.value.required === true;
  const { pointer, at, value } = place;
  return { pointer, at, label, name, required, schema, value };
}

function readBody(document: OpenApiDocument, place: Place, value: JsonObject): Body {
  const required = value.required === true;
  const { pointer, at } = place;
  return { pointer, at, required, content: readContent(document, place), value };
}

function readAnswer(
  document: OpenApiDocument,
  place: Place & { readonly value: JsonObject },
): Answer {
  const headers = document
    .members(document.member(place, "headers"))
    .map(([name, header]): [string, Parameter] => [
      name.toLowerCase(),
      readParameter(document, header, name, `header ${name}`),
    ]);
  const problem = document.member(document.member(place, "content"), PROBLEM);
  return {
    pointer: place.pointer,
    at: place.at,
    content: readContent(document, place),
    headers: new Map(headers),
    problemCodes: members(member(problem.value, "examples")).map(([code]) => code),
    value: place.value,
  };
}

/** A media type without a schema can hold anything. Media types are case-insensitive (RFC 9110 §8.3.1). */
function readContent(document: OpenApiDocument, place: Place): Content {
  return new Map(
    document.members(document.member(place, "content")).map(([type, media]) => {
      const schema = schemaOf(media) ?? { ...schemaPlace(media), schema: true };
      return [type.toLowerCase(), { ...schema, value: media.value }];
    }),
  );
}

function schemaOf(place: Place): SchemaPlace | undefined {
  const schema = member(place.value, "schema");
  return schema === undefined ? undefined : { ...schemaPlace(place), schema };
}

function schemaPlace({ pointer, at, file }: Place) {
  return { pointer: below(pointer, "schema"), at: below(at, "schema"), file };
}

/** OpenAPI 3.1 §4.8.30: alternatives of schemes; within one, all schemes and scopes are needed. */
function readAccess(security: unknown): Access[] {
  if (!Array.isArray(security) || security.length === 0) return [new Set()];
  return security
    .filter(isObject)
    .map(
      (alternative) =>
        new Set(
          members(alternative).flatMap(([scheme, scopes]) => [
            scheme,
            ...(Array.isArray(scopes) ? scopes.map((scope) => `${scheme} ${String(scope)}`) : []),
          ]),
        ),
    );
}

/** OpenAPI 3.1 §4.8.1: where none is named, it is `/`. */
function readServers(place: Place): Map<string, Located> {
  const list = member(place.value, "servers");
  const urls = (Array.isArray(list) ? list : []).flatMap((server: unknown) => {
    const url = member(server, "url");
    return typeof url === "string" ? [url.replace(/(?<=.)\/$/, "")] : [];
  });
  const { pointer, at } = place;
  const here = { pointer: below(pointer, "servers"), at: below(at, "servers") };
  return new Map((urls.length === 0 ? ["/"] : urls).map((url) => [url, here]));
}
