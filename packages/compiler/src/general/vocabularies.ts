import { isSchema, type JsonSchema } from "../load/schema.js";

const VALIDATION = "https://json-schema.org/draft/2020-12/vocab/validation";

/** The keywords that assert only where the validation vocabulary is used (JSON Schema Validation §6). */
const validationKeywords = new Set([
  "type",
  "enum",
  "const",
  "multipleOf",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "maxItems",
  "minItems",
  "uniqueItems",
  "maxContains",
  "minContains",
  "maxProperties",
  "minProperties",
  "required",
  "dependentRequired",
]);

/**
 * A schema with only the keywords of the vocabularies that its metaschema declares (JSON Schema Core
 * §8.1.2). Without a metaschema of its own, all.
 */
export function withVocabularies(schema: JsonSchema, metaschema: unknown): JsonSchema {
  const vocabularies = isSchema(metaschema) ? metaschema.$vocabulary : undefined;
  if (!isSchema(vocabularies) || VALIDATION in vocabularies) return schema;
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !validationKeywords.has(keyword)),
  );
}
