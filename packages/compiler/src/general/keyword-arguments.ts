import { applicators, isSchema } from "../load/schema.js";

/** What a keyword takes: a test, and the words for what passes it. */
type Argument = readonly [takes: (value: unknown) => boolean, words: string];

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
/** Whether a value stands where a schema may. */
export const isOneSchema = (value: unknown) => typeof value === "boolean" || isSchema(value);
const matches = (pattern: RegExp) => (value: unknown) => isText(value) && pattern.test(`${value}`);

const types = ["string", "number", "integer", "boolean", "null", "array", "object"];

const text: Argument = [isText, "a text"];
const number: Argument = [isNumber, "a number"];
const count: Argument = [
  (value) => Number.isInteger(value) && Number(value) >= 0,
  "a whole number of 0 or more",
];
export const schema = [isOneSchema, "a schema: an object, true or false"] as const;
const schemaList: Argument = [
  (value) => Array.isArray(value) && value.length > 0,
  "a list of one schema or more",
];
const schemaMap: Argument = [isSchema, "an object of schemas by name"];
const anchor: Argument = [
  matches(/^[A-Za-z_][-A-Za-z0-9._]*$/),
  "a name of letters, digits, hyphens, dots and underscores",
];

/** The keywords of JSON Schema 2020-12 that do something here; others take anything. */
export const keywordArguments: ReadonlyMap<string, Argument> = new Map<string, Argument>([
  ["$id", [matches(/^[^#]*#?$/), "a URI without a fragment"]],
  ["$schema", text],
  ["$ref", text],
  ["$dynamicRef", text],
  ["$anchor", anchor],
  ["$dynamicAnchor", anchor],
  ["title", text],
  ["description", text],
  ["format", text],
  ["pattern", text],
  [
    "type",
    [
      (value) =>
        Array.isArray(value)
          ? value.length > 0 && value.every((item) => types.includes(item))
          : types.includes(value as string),
      `one of ${types.join(", ")}, or a list of some`,
    ],
  ],
  ["enum", [Array.isArray, "a list of values"]],
  ["minimum", number],
  ["maximum", number],
  ["exclusiveMinimum", number],
  ["exclusiveMaximum", number],
  ["multipleOf", [(value) => isNumber(value) && Number(value) > 0, "a number of more than 0"]],
  ["minLength", count],
  ["maxLength", count],
  ["minItems", count],
  ["maxItems", count],
  ["minContains", count],
  ["maxContains", count],
  ["minProperties", count],
  ["maxProperties", count],
  ["uniqueItems", [(value) => typeof value === "boolean", "true or false"]],
  ["required", [isTexts, "a list of texts"]],
  [
    "dependentRequired",
    [
      (value) => isSchema(value) && Object.values(value).every(isTexts),
      "an object of lists of texts by name",
    ],
  ],
  ...[...applicators.single].map((keyword): [string, Argument] => [keyword, schema]),
  ...[...applicators.lists].map((keyword): [string, Argument] => [keyword, schemaList]),
  ...[...applicators.maps, "definitions"].map((keyword): [string, Argument] => [
    keyword,
    schemaMap,
  ]),
]);
