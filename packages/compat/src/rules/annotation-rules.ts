import { alone } from "./pair.js";
import type { Rule } from "./rule.js";

/** The rules of what schemas say without refusing a value. */
export const annotationRules: readonly Rule[] = [
  ...alone(
    "notes",
    [
      "documentation-changed",
      "A title, description, example or comment was edited",
      "title added",
      "title removed",
      "title changed",
      "description added",
      "description removed",
      "description changed",
      "examples added",
      "examples removed",
      "examples changed",
      "$comment added",
      "$comment removed",
      "$comment changed",
    ],
    "A patch release.",
  ),
  ...alone(
    "notes",
    [
      "default-changed",
      "A default was edited",
      "default added",
      "default removed",
      "default changed",
    ],
    "A minor release with a notice: who leaves the property out gets something else.",
  ),
  ...alone(
    "notes",
    [
      "deprecated-changed",
      "Something was deprecated, or no longer is",
      "deprecated added",
      "deprecated removed",
      "deprecated changed",
      "x-localo-sunset added",
      "x-localo-sunset removed",
      "x-localo-sunset changed",
    ],
    "A minor release. What is deprecated stays until its sunset.",
  ),
  ...alone(
    "notes",
    [
      "access-changed",
      "A property became read-only or write-only, or no longer is",
      "readOnly added",
      "readOnly removed",
      "readOnly changed",
      "writeOnly added",
      "writeOnly removed",
      "writeOnly changed",
    ],
    "A read-only property counts in answers only, a write-only one in requests only; what that does to either is found there.",
  ),
  ...alone(
    "notes",
    ["id-changed", "The public identity changed", "$id added", "$id removed", "$id changed"],
    "Breaking in both directions, but for another major in a Localo `$id`: others refer to a schema by it.",
  ),
  ...alone(
    "notes",
    [
      "code-changed",
      "A code of an extensible or open list was added or removed",
      "x-extensible-enum added",
      "x-extensible-enum removed",
      "x-extensible-enum changed",
    ],
    "A code added is a minor release: writers may use it, and readers expect codes that they do not know. A code removed breaks source, and on input what the list's form takes.",
  ),
  ...alone(
    "notes",
    [
      "list-kind-changed",
      "A code list became closed, extensible or open",
      "x-localo-list added",
      "x-localo-list removed",
      "x-localo-list changed",
    ],
    "A minor release by itself; what it does to values is found in the forms.",
  ),
  ...alone(
    "notes",
    [
      "sensitivity-changed",
      "A sensitivity was edited",
      "x-localo-sensitivity added",
      "x-localo-sensitivity removed",
      "x-localo-sensitivity changed",
    ],
    "A minor release: what is redacted in logs changes.",
  ),
  ...alone(
    "notes",
    [
      "reading-changed",
      "How a server reads what is sent was edited: its spellings, or the type of its rows",
      "x-localo-normaliser added",
      "x-localo-normaliser removed",
      "x-localo-normaliser changed",
      "x-localo-row added",
      "x-localo-row removed",
      "x-localo-row changed",
    ],
    "A minor release where more is taken: a normaliser added, or a type of rows removed. Unknown otherwise, which counts as breaking: a spelling or a row that was taken may be refused.",
  ),
  ...alone(
    "notes",
    [
      "annotation-changed",
      "Another keyword that refuses no value was edited",
      "contentEncoding added",
      "contentEncoding removed",
      "contentEncoding changed",
      "contentMediaType added",
      "contentMediaType removed",
      "contentMediaType changed",
      "contentSchema added",
      "contentSchema removed",
      "contentSchema changed",
      "$schema added",
      "$schema removed",
      "$schema changed",
      "$vocabulary added",
      "$vocabulary removed",
      "$vocabulary changed",
    ],
    "A patch release. Keywords that nobody knows are of this kind, and a format in draft-07.",
  ),
  ...alone(
    "notes",
    [
      "anchor-changed",
      "A name that references use inside a document was edited",
      "$anchor added",
      "$anchor removed",
      "$anchor changed",
      "$dynamicAnchor added",
      "$dynamicAnchor removed",
      "$dynamicAnchor changed",
    ],
    "A patch release: what references lead to is compared.",
  ),
  ...alone(
    "notes",
    ["definition-added", "A definition was added", "$defs added", "definitions added"],
    "A minor release.",
  ),
  ...alone(
    "notes",
    [
      "definition-removed",
      "A definition was removed or renamed",
      "$defs removed",
      "definitions removed",
    ],
    "Nothing on the wire, and breaking in source: code may name its type. Keep the old name as a reference to the new one until the next major.",
  ),
];

/** The rules of a domain's types. */
export const typeRules: readonly Rule[] = [
  ...alone("notes", ["type-added", "A type was added"], "A minor release."),
  ...alone(
    "notes",
    ["type-removed", "A type was removed or renamed"],
    "Breaking in source and for whoever validates by its schema. Keep the old name as a deprecated alias until the next major.",
  ),
  ...alone(
    "notes",
    ["member-removed", "A property that code may name was removed"],
    "Breaking in source, whatever it does on the wire. Deprecate the property first and remove it in the next major.",
  ),
  ...alone(
    "notes",
    ["direction-changed", "A type travels another way"],
    "A minor release by itself: it is judged in the directions in which it travelled before and does so after.",
  ),
  ...alone(
    "notes",
    ["form-changed", "A name stands for another form of its type, or is gone"],
    "Breaking in source: a type that travels both ways has two names, of what is answered and of what is sent (`Report`, `ReportInput`), and one that travels one way has one. Where a type that was only sent is answered too, give the answer a type of its own.",
  ),
];
