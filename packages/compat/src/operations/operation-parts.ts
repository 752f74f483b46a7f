import type { StandardVersion } from "../domains/standard-version.js";
import type { JsonObject } from "./json.js";
import { OpenApiDocument } from "./openapi-document.js";
import { readOperations, readWebhooks } from "./read-operations.js";

/**
 * The operations of a version and their parameters as they are written, by name: `getBin`, `getBin query
 * parameter from`.
 */
export function operationParts(version: StandardVersion): Map<string, JsonObject> {
  const document = new OpenApiDocument(version);
  const parts = new Map<string, JsonObject>();
  for (const { id, value, parameters } of [
    ...readOperations(document),
    ...readWebhooks(document),
  ]) {
    parts.set(id, value);
    for (const parameter of parameters.values())
      parts.set(`${id} ${parameter.label}`, parameter.value);
  }
  return parts;
}
