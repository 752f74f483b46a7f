import { readFileSync } from "node:fs";
import { DRAFT } from "./lint/draft.js";
import type { JsonSchema } from "./load/schema.js";

/**
 * `.vscode/settings.json` of a repository with schemas: VS Code offers the keywords that a schema can have and
 * says what they are for. A schema names its draft in `$schema`, and VS Code reads what that names and nothing
 * else (`fileMatch` counts only where there is no `$schema`), so what is known under the draft's name is
 * replaced here, as one schema that refers to no other file.
 */
export function editorSettings(): string {
  const settings = { "json.schemas": [{ url: DRAFT, schema: wholeMetaSchema() }] };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** The meta-schema and the vocabulary that it refers to, in one. */
function wholeMetaSchema(): JsonSchema {
  const { title, description, type, properties } = read("schema.json");
  const vocabulary = read("meta/localo.json");
  return {
    title,
    description,
    type,
    propertyNames: vocabulary.propertyNames,
    properties: { ...(properties as JsonSchema), ...(vocabulary.properties as JsonSchema) },
    $defs: vocabulary.$defs,
  };
}

function read(path: string): JsonSchema {
  const file = new URL(`../meta-schema/${path}`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as JsonSchema;
}
