import { isSchema } from "../../../load/schema.js";

/** What the value of a keyword must be: a test, and the same in words. */
interface Expected {
  readonly words: string;
  test(value: unknown): boolean;
}

const any: Expected = { words: "any value", test: () => true };
const text: Expected = { words: "a text", test: (value) => typeof value === "string" };
const flag: Expected = { words: "true or false", test: (value) => typeof value === "boolean" };
const number: Expected = { words: "a number", test: (value) => typeof value === "number" };
const count: Expected = {
  words: "a whole number of 0 or more",
  test: (value) => Number.isInteger(value) && Number(value) >= 0,
};
const list: Expected = { words: "a list", test: (value) => Array.isArray(value) };
const filled: Expected = {
  words: "a list of one value at least",
  test: (value) => Array.isArray(value) && value.length > 0,
};
const texts: Expected = {
  words: "a list of different texts",
  test: (value) =>
    Array.isArray(value) &&
    value.every((item) => typeof item === "string") &&
    new Set(value).size === value.length,
};
const object: Expected = { words: "an object", test: isSchema };
const schema: Expected = { words: "a schema", test: isSchemaOrBoolean };
const schemas: Expected = {
  words: "a list of schemas, one at least",
  test: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchemaOrBoolean),
};
const schemasByName: Expected = {
  words: "schemas by name",
  test: (value) => isSchema(value) && Object.values(value).every(isSchemaOrBoolean),
};

const types = ["string", "number", "integer", "boolean", "object", "array", "null"];
const type: Expected = {
  words: `one of ${types.join(", ")}, or a list of them`,
  test: (value) =>
    Array.isArray(value)
      ? value.length > 0 && value.every((each) => types.includes(each))
      : types.includes(String(value)),
};

/** JSON Schema 2020-12 Validation §7.3. */
const formats = [
  "date-time",
  "date",
  "time",
  "duration",
  "email",
  "idn-email",
  "hostname",
  "idn-hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "iri",
  "iri-reference",
  "uuid",
  "uri-template",
  "json-pointer",
  "relative-json-pointer",
  "regex",
];
const format: Expected = {
  words: `one of ${formats.join(", ")}`,
  test: (value) => formats.includes(String(value)),
};

const oneOf = (...values: string[]): Expected => ({
  words: `one of ${values.join(", ")}`,
  test: (value) => values.includes(String(value)),
});

/**
 * The keywords that a source schema may have and what each holds: JSON Schema 2020-12 without what
 * conventions 1 and 2 rule out (`$defs`, `$anchor`, `$dynamicRef` …), and Localo's own.
 */
export const keywords: Readonly<Record<string, Expected>> = {
  $schema: text,
  $id: text,
  $ref: text,
  $comment: text,
  title: text,
  description: text,
  default: any,
  deprecated: flag,
  readOnly: flag,
  writeOnly: flag,
  examples: list,
  type,
  enum: filled,
  const: any,
  minLength: count,
  maxLength: count,
  pattern: text,
  format,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  multipleOf: { words: "a number above 0", test: (value) => Number(value) > 0 },
  items: schema,
  prefixItems: schemas,
  contains: schema,
  minContains: count,
  maxContains: count,
  unevaluatedItems: schema,
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  properties: schemasByName,
  patternProperties: schemasByName,
  additionalProperties: schema,
  unevaluatedProperties: schema,
  propertyNames: schema,
  required: texts,
  minProperties: count,
  maxProperties: count,
  dependentRequired: object,
  dependentSchemas: schemasByName,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  if: schema,
  then: schema,
  else: schema,
  "x-extensible-enum": filled,
  "x-localo-list": oneOf("closed", "extensible", "open"),
  "x-localo-codes": object,
  "x-localo-sensitivity": text,
  "x-localo-public": {
    words: "the reason why anyone may see it, in words",
    test: (value) => typeof value === "string" && value.trim() !== "",
  },
  "x-localo-message": object,
  "x-localo-sunset": text,
  "x-localo-direction": oneOf("input", "output"),
  "x-localo-row": schema,
  "x-localo-normaliser": {
    words: "the name of a function",
    test: (value) => typeof value === "string" && /^[a-z][A-Za-z0-9]*$/.test(value),
  },
};

function isSchemaOrBoolean(value: unknown): boolean {
  return isSchema(value) || typeof value === "boolean";
}
