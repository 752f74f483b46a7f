/**
 * Schemas to try each keyword with: what stands beside it, and its value in three shapes. From `weak` to
 * `strong` values are lost, from `strong` to `other` some are lost and some won.
 */
export interface Sample {
  readonly beside: Readonly<Record<string, unknown>>;
  readonly weak: unknown;
  readonly strong: unknown;
  readonly other: unknown;
}

const text = { type: "string" };
const whole = { type: "integer" };

const sample = (
  weak: unknown,
  strong: unknown,
  other: unknown,
  beside: Readonly<Record<string, unknown>> = {},
): Sample => ({ beside, weak, strong, other });

/** By keyword. */
export const samples: Readonly<Record<string, Sample>> = {
  type: sample(["string", "null"], "string", "integer"),
  enum: sample(["a", "b"], ["a"], ["c"]),
  const: sample("a", "a", "b"),
  multipleOf: sample(2, 4, 6),
  minimum: sample(1, 2, 3),
  maximum: sample(9, 8, 7),
  exclusiveMinimum: sample(1, 2, 3),
  exclusiveMaximum: sample(9, 8, 7),
  minLength: sample(1, 2, 3),
  maxLength: sample(9, 8, 7),
  pattern: sample("^[a-z]", "^[a-f]", "^[b-g]"),
  format: sample("date", "date", "uuid"),
  minItems: sample(1, 2, 3),
  maxItems: sample(9, 8, 7),
  uniqueItems: sample(false, true, true),
  prefixItems: sample([text], [text, whole], [whole, text]),
  items: sample({ type: ["string", "null"] }, text, whole),
  contains: sample({ type: ["string", "null"] }, text, whole),
  minContains: sample(2, 3, 4, { contains: text }),
  maxContains: sample(9, 8, 7, { contains: text }),
  unevaluatedItems: sample({ type: ["string", "null"] }, text, whole, { prefixItems: [whole] }),
  minProperties: sample(1, 2, 3),
  maxProperties: sample(9, 8, 7),
  required: sample(["a"], ["a", "b"], ["c"]),
  properties: sample({ a: text }, { a: text, b: text }, { c: whole }),
  patternProperties: sample({ "^a": text }, { "^a": text, "^b": text }, { "^c": whole }),
  additionalProperties: sample({ type: ["string", "null"] }, text, whole, {
    properties: { a: whole },
  }),
  propertyNames: sample({ maxLength: 3 }, { maxLength: 2 }, { minLength: 3 }),
  dependentRequired: sample({ a: ["b"] }, { a: ["b", "c"] }, { a: ["d"] }),
  dependentSchemas: sample(
    { a: { required: ["b"] } },
    { a: { required: ["b"] }, c: { required: ["b"] } },
    { d: { required: ["b"] } },
  ),
  unevaluatedProperties: sample({ type: ["string", "null"] }, text, whole, {
    allOf: [{ properties: { a: whole } }],
  }),
  allOf: sample([{ minLength: 1 }], [{ minLength: 1 }, { maxLength: 9 }], [{ pattern: "^a" }]),
  anyOf: sample([text, whole], [text], [{ type: "array" }, { type: "null" }]),
  oneOf: sample([text, whole], [text], [{ type: "array" }, { type: "null" }]),
  not: sample({ const: "a" }, { enum: ["a", "b"] }, { const: "c" }),
  if: sample(
    { required: ["a", "b"] },
    { required: ["a"] },
    { required: ["c"] },
    { then: { required: ["d"] } },
  ),
  then: sample(
    { required: ["a"] },
    { required: ["a", "b"] },
    { required: ["c"] },
    { if: { required: ["d"] } },
  ),
  else: sample(
    { required: ["a"] },
    { required: ["a", "b"] },
    { required: ["c"] },
    { if: { required: ["d"] } },
  ),
  $ref: sample("#/$defs/weak", "#/$defs/strong", "#/$defs/other", {
    $defs: { weak: { maxLength: 9 }, strong: { maxLength: 8 }, other: { minLength: 1 } },
  }),
  $dynamicRef: sample("#weak", "#weak", "#other", {
    $defs: { weak: { $dynamicAnchor: "weak" }, other: { $dynamicAnchor: "other" } },
  }),
  title: sample("One", "One", "Two"),
  description: sample("One", "One", "Two"),
  examples: sample([1], [1], [2]),
  $comment: sample("One", "One", "Two"),
  default: sample(1, 1, 2),
  deprecated: sample(false, false, true),
  "x-localo-sunset": sample("2027-01-01", "2027-01-01", "2028-01-01"),
  readOnly: sample(false, false, true),
  writeOnly: sample(false, false, true),
  $id: sample("https://example.com/a", "https://example.com/a", "https://example.com/b"),
  "x-extensible-enum": sample(["a"], ["a"], ["b"]),
  "x-localo-list": sample("open", "open", "extensible"),
  "x-localo-sensitivity": sample("personal", "personal", "financial"),
  "x-localo-normaliser": sample("normaliseUprn", "normaliseUprn", "normaliseUsrn"),
  "x-localo-row": sample({ $ref: "#/a" }, { $ref: "#/a" }, { $ref: "#/b" }),
  contentEncoding: sample("base64", "base64", "base32"),
  contentMediaType: sample("text/plain", "text/plain", "text/html"),
  contentSchema: sample({}, {}, text),
  $schema: sample("https://example.com/a", "https://example.com/a", "https://example.com/b"),
  $vocabulary: sample({}, {}, { "https://example.com/a": true }),
  $anchor: sample("a", "a", "b"),
  $dynamicAnchor: sample("a", "a", "b"),
  $defs: sample({ a: text }, { a: text }, { a: whole }),
  definitions: sample({ a: text }, { a: text }, { a: whole }),
};
