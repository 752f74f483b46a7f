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
 * conventions 1 and 2 rule out (`$defs`, `$anchor`, `$dynamicRef` …), and Localo's own. They stand in the
 * order that `key-order` asks for: what it is called and means, what is known of it, its type, its bounds,
 * its codes, what it requires, its parts, its alternatives, its examples.
 */
export const keywords: Readonly<Record<string, Expected>> = {
  $schema: text,
  $id: text,
  $ref: text,
  $comment: text,
  title: text,
  description: text,
  deprecated: flag,
  "x-localo-sunset": text,
  "x-localo-direction": oneOf("input", "output"),
  "x-localo-sensitivity": text,
  "x-localo-public": {
    words: "the reason why anyone may see it, in words",
    test: (value) => typeof value === "string" && value.trim() !== "",
  },
  "x-localo-message": object,
  "x-localo-normaliser": {
    words: "the name of a function",
    test: (value) => typeof value === "string" && /^[a-z][A-Za-z0-9]*$/.test(value),
  },
  type,
  const: any,
  enum: filled,
  default: any,
  format,
  contentEncoding: text,
  contentMediaType: text,
  contentSchema: schema,
  minLength: count,
  maxLength: count,
  pattern: text,
  multipleOf: { words: "a number above 0", test: (value) => Number(value) > 0 },
  minimum: number,
  exclusiveMinimum: number,
  maximum: number,
  exclusiveMaximum: number,
  minItems: count,
  maxItems: count,
  uniqueItems: flag,
  minContains: count,
  maxContains: count,
  minProperties: count,
  maxProperties: count,
  "x-extensible-enum": filled,
  "x-localo-list": oneOf("closed", "extensible", "open"),
  "x-localo-codes": object,
  readOnly: flag,
  writeOnly: flag,
  "x-localo-row": schema,
  required: texts,
  dependentRequired: object,
  allOf: schemas,
  propertyNames: schema,
  properties: schemasByName,
  patternProperties: schemasByName,
  additionalProperties: schema,
  unevaluatedProperties: schema,
  dependentSchemas: schemasByName,
  prefixItems: schemas,
  items: schema,
  contains: schema,
  unevaluatedItems: schema,
  anyOf: schemas,
  oneOf: schemas,
  not: schema,
  if: schema,
  then: schema,
  else: schema,
  examples: list,
};

function isSchemaOrBoolean(value: unknown): boolean {
  return isSchema(value) || typeof value === "boolean";
}
