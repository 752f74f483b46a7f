import type { StandardVersion } from "../domains/standard-version.js";
import { member } from "./json.js";
import { OpenApiDocument, relativeFile } from "./openapi-document.js";
import type { Operation, SchemaPlace } from "./operation.js";
import { readOperations, readWebhooks } from "./read-operations.js";

/** The schema file that a place refers to, by its path in `schemas/`. */
export function fileOf(place: SchemaPlace | undefined): string | undefined {
  const ref = member(place?.schema, "$ref");
  if (place === undefined || typeof ref !== "string" || !ref.endsWith(".schema.json"))
    return undefined;
  return relativeFile(place.file, ref);
}

/** The schema files that the operations of a domain name, those of other domains too. */
export function filesNamed(version: StandardVersion): Set<string> {
  const document = new OpenApiDocument(version);
  const places = [...readOperations(document), ...readWebhooks(document)].flatMap(placesOf);
  return new Set(places.flatMap((place) => fileOf(place) ?? []));
}

function placesOf({ parameters, body, answers }: Operation): (SchemaPlace | undefined)[] {
  return [
    ...[...parameters.values()].map(({ schema }) => schema),
    ...(body?.content.values() ?? []),
    ...[...answers.values()].flatMap(({ content, headers }) => [
      ...content.values(),
      ...[...headers.values()].map(({ schema }) => schema),
    ]),
  ];
}
