import { alone, pair, turned } from "./pair.js";
import type { Rule } from "./rule.js";

const bounds = (
  id: string,
  keyword: string,
  what: string,
  lower: boolean,
  ...also: readonly string[]
): readonly Rule[] => {
  const all = [keyword, ...also];
  return pair(
    [
      `${id}-${lower ? "raised" : "lowered"}`,
      `${what} was set or ${lower ? "raised" : "lowered"}`,
      ...all.flatMap((name) => [`${name} added`, `${name} tightened`] as const),
    ],
    [
      `${id}-${lower ? "lowered" : "raised"}`,
      `${what} was dropped or ${lower ? "lowered" : "raised"}`,
      ...all.flatMap((name) => [`${name} removed`, `${name} loosened`] as const),
    ],
    "The bound counts as a whole: an exclusive one and an inclusive one are compared by what they leave. Where values outside it were never meant, refuse them in a new major.",
  );
};

/** The rules of schemas that say which values are valid. */
export const assertionRules: readonly Rule[] = [
  ...pair(
    ["type-narrowed", "A type is no longer taken", "type added", "type tightened"],
    ["type-widened", "A type is taken that was not", "type removed", "type loosened"],
    "An integer is a number, so `integer` to `number` widens.",
  ),
  ...alone(
    "changes",
    ["type-changed", "The types are others", "type changed"],
    "Both sides break unless another condition rules the difference out. Give the new value a property of its own.",
  ),
  ...pair(
    ["enum-added", "Values are listed that were free", "enum added"],
    ["enum-removed", "Values are free that were listed", "enum removed"],
    "A list that may grow is better an extensible code list.",
  ),
  ...pair(
    ["enum-value-removed", "A listed value was removed", "enum tightened", "enum changed"],
    ["enum-value-added", "A value was added to a list", "enum loosened"],
    "Code that names a removed value no longer compiles: deprecate it first. A value can be added to an extensible or open list at any time: readers of those expect codes that they do not know.",
  ),
  ...pair(
    ["const-added", "One value is asked for where others were taken", "const added"],
    ["const-removed", "Values are taken beside the one that was asked for", "const removed"],
    "",
  ),
  ...alone(
    "changes",
    ["const-changed", "The one value that is taken is another", "const changed"],
    "Nobody's value of before is valid after, in either direction.",
  ),
  ...pair(
    [
      "required-added",
      "A property became required",
      "required added",
      "required tightened",
      "required changed",
    ],
    [
      "required-removed",
      "A property is no longer required",
      "required removed",
      "required loosened",
    ],
    "A `default` does not help who does not send the property: validation comes first. Add it as optional, and require it in the next major.",
  ),
  ...pair(
    [
      "property-added-to-open",
      "A property was described that could be anything",
      "properties added",
      "properties tightened",
      "properties changed",
    ],
    [
      "property-removed-from-open",
      "A property is no longer described, and may be anything",
      "properties removed",
      "properties loosened",
    ],
    "In an open object the name was free before, so that an old value may hold something else under it. By policy, a removed optional property of an answer is `breaking-by-policy`, and the property must be deprecated until its sunset.",
  ),
  ...pair(
    ["property-removed-from-closed", "A property was removed from a closed object"],
    ["property-added-to-closed", "A property was added to a closed object"],
    "By policy an optional property added to an answer is safe and a minor release: readers leave what they do not know. Localo's input forms are closed, so an added optional property was never sent before.",
  ),
  ...pair(
    [
      "additional-properties-tightened",
      "Further properties must be something, or may not be",
      "additionalProperties added",
    ],
    [
      "additional-properties-loosened",
      "Further properties may be what they could not be",
      "additionalProperties removed",
    ],
    "",
  ),
  ...pair(
    [
      "unevaluated-properties-tightened",
      "What no part of the schema describes must be something, or may not be",
      "unevaluatedProperties added",
    ],
    [
      "unevaluated-properties-loosened",
      "What no part of the schema describes may be what it could not be",
      "unevaluatedProperties removed",
    ],
    "Which properties are left over can depend on the branches that a value takes; then only the same text is proven to be the same.",
  ),
  ...pair(
    [
      "pattern-property-added",
      "Properties of some names must be something",
      "patternProperties added",
      "patternProperties tightened",
      "patternProperties changed",
    ],
    [
      "pattern-property-removed",
      "Properties of some names may be anything",
      "patternProperties removed",
      "patternProperties loosened",
    ],
    "In a closed object the reverse is true, and is proven there.",
  ),
  ...pair(
    ["property-names-added", "Names of properties must be something", "propertyNames added"],
    ["property-names-removed", "Names of properties may be anything", "propertyNames removed"],
    "",
  ),
  ...pair(
    [
      "dependent-required-added",
      "A property asks for another one",
      "dependentRequired added",
      "dependentRequired tightened",
      "dependentRequired changed",
    ],
    [
      "dependent-required-removed",
      "A property no longer asks for another one",
      "dependentRequired removed",
      "dependentRequired loosened",
    ],
    "",
  ),
  ...pair(
    [
      "dependent-schema-added",
      "A property puts conditions on its object",
      "dependentSchemas added",
      "dependentSchemas tightened",
      "dependentSchemas changed",
    ],
    [
      "dependent-schema-removed",
      "A property no longer puts conditions on its object",
      "dependentSchemas removed",
      "dependentSchemas loosened",
    ],
    "",
  ),
  ...bounds("min-properties", "minProperties", "The least number of properties", true),
  ...bounds("max-properties", "maxProperties", "The largest number of properties", false),
  ...bounds("min-length", "minLength", "The least length of a text", true),
  ...bounds("max-length", "maxLength", "The largest length of a text", false),
  ...bounds("minimum", "minimum", "The least number", true, "exclusiveMinimum"),
  ...bounds("maximum", "maximum", "The largest number", false, "exclusiveMaximum"),
  ...bounds("min-items", "minItems", "The least number of items", true),
  ...bounds("max-items", "maxItems", "The largest number of items", false),
  ...bounds("min-contains", "minContains", "The least number of items that match", true),
  ...bounds("max-contains", "maxContains", "The largest number of items that match", false),
  ...pair(
    [
      "multiple-of-tightened",
      "Numbers must be multiples of what leaves fewer",
      "multipleOf added",
      "multipleOf tightened",
    ],
    [
      "multiple-of-loosened",
      "Numbers may be multiples of what leaves more",
      "multipleOf removed",
      "multipleOf loosened",
    ],
    "From 2 to 4 loses values, from 4 to 2 wins some.",
  ),
  ...alone(
    "changes",
    ["multiple-of-changed", "Numbers must be multiples of something else", "multipleOf changed"],
    "Neither is a multiple of the other, so values are lost and won.",
  ),
  ...pair(
    ["unique-items-set", "Items may not repeat", "uniqueItems added", "uniqueItems tightened"],
    ["unique-items-dropped", "Items may repeat", "uniqueItems removed", "uniqueItems loosened"],
    "",
  ),
  ...pair(
    ["pattern-added", "A text must match a pattern", "pattern added"],
    ["pattern-removed", "A text no longer has to match a pattern", "pattern removed"],
    "",
  ),
  ...alone(
    "changes",
    ["pattern-changed", "A pattern was edited", "pattern changed"],
    "Patterns are compared as automata. One that looks around or refers back has none.",
  ),
  ...pair(
    ["format-added", "A text must have a format", "format added"],
    ["format-removed", "A text no longer has to have a format", "format removed"],
    "Localo asserts formats (draft 2020-12); in draft-07 a format only says something.",
  ),
  ...alone(
    "changes",
    ["format-changed", "A format became another one", "format changed"],
    "No format is known to be part of another one.",
  ),
  ...pair(
    ["items-added", "Items must be something", "items added"],
    ["items-removed", "Items may be anything", "items removed"],
    "",
  ),
  ...pair(
    [
      "prefix-item-added",
      "An item at some position must be something",
      "prefixItems added",
      "prefixItems tightened",
    ],
    [
      "prefix-item-removed",
      "An item at some position is like the others",
      "prefixItems removed",
      "prefixItems loosened",
    ],
    "Where the other items are not free either, it is decided by proof.",
  ),
  ...pair(
    [
      "unevaluated-items-tightened",
      "Items that no part of the schema describes must be something, or may not be",
      "unevaluatedItems added",
    ],
    [
      "unevaluated-items-loosened",
      "Items that no part of the schema describes may be what they could not be",
      "unevaluatedItems removed",
    ],
    "",
  ),
  ...pair(
    ["contains-added", "A list must hold something", "contains added"],
    ["contains-removed", "A list no longer has to hold something", "contains removed"],
    "",
  ),
  ...pair(
    ["any-of-added", "One of some alternatives must hold", "anyOf added"],
    ["any-of-removed", "None of some alternatives has to hold", "anyOf removed"],
    "",
  ),
  ...pair(
    ["any-of-branch-removed", "An alternative was removed", "anyOf tightened", "anyOf changed"],
    ["any-of-branch-added", "An alternative was added", "anyOf loosened"],
    "",
  ),
  ...pair(
    ["one-of-added", "Exactly one of some alternatives must hold", "oneOf added"],
    ["one-of-removed", "None of some exclusive alternatives has to hold", "oneOf removed"],
    "",
  ),
  ...turned(
    [
      "one-of-branch-added",
      "An exclusive alternative was added",
      "oneOf loosened",
      "oneOf changed",
    ],
    ["one-of-branch-removed", "An exclusive alternative was removed", "oneOf tightened"],
    "A branch added is safe on input only when it is disjoint from the others: where two overlap, a value of before matches twice and is refused. Where a branch that goes overlapped another one, values are won. Tell branches apart by a `const`.",
  ),
  ...pair(
    [
      "all-of-branch-added",
      "A further condition must hold",
      "allOf added",
      "allOf tightened",
      "allOf changed",
    ],
    [
      "all-of-branch-removed",
      "A condition no longer has to hold",
      "allOf removed",
      "allOf loosened",
    ],
    "One that the rest implies changes nothing, which is proven where it can be.",
  ),
  ...pair(
    ["not-added", "Something is ruled out", "not added"],
    ["not-removed", "Something is no longer ruled out", "not removed"],
    "",
  ),
  ...pair(
    [
      "conditional-added",
      "A condition was added (if, then, else)",
      "if added",
      "then added",
      "else added",
    ],
    [
      "conditional-removed",
      "A condition was removed (if, then, else)",
      "if removed",
      "then removed",
      "else removed",
    ],
    "",
  ),
  ...alone(
    "changes",
    [
      "conditional-changed",
      "What a condition asks was edited (if)",
      "if tightened",
      "if loosened",
      "if changed",
    ],
    "Values go from one branch to the other.",
  ),
  ...pair(
    ["nothing-allowed", "A schema takes no value any more"],
    ["something-allowed", "A schema takes values that took none"],
    "`false` refuses every value. Of a property it means: it may not be there.",
  ),
  ...pair(
    ["schema-constrained", "A schema that took everything asks for something"],
    ["schema-freed", "A schema takes everything"],
    "",
  ),
  ...alone(
    "changes",
    ["reference-changed", "A reference leads elsewhere, or nowhere"],
    "What it leads to is compared. It is unknown where it leads to nothing that can be read.",
  ),
  ...alone(
    "changes",
    [
      "dynamic-reference-changed",
      "A dynamic reference was edited",
      "$dynamicRef added",
      "$dynamicRef removed",
      "$dynamicRef changed",
    ],
    "Where it leads depends on the way to it.",
  ),
  ...alone(
    "changes",
    [
      "keyword-unreadable",
      "A keyword has a value that it cannot have, or the schema cannot be read",
    ],
    "What has no meaning cannot be compared: mend the schema.",
  ),
  ...pair(
    ["values-lost", "Values are lost, though no single edit above says so"],
    ["values-gained", "Values are won, though no single edit above says so"],
    "Edits that are harmless one by one can do harm together. The witness shows how.",
  ),
  ...alone(
    "changes",
    ["not-proven", "It could not be proven that the values stay the same"],
    "The schemas are past what can be decided in the steps allowed. A gate may be wrong in this way, and never in the other.",
  ),
];
