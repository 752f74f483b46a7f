import { isObject, member, setMember } from "../json/json.js";

type Schema = Record<string, unknown>;

/** The schemas in a schema that an edit can be made at, itself included: whatever is an object. */
function placesIn(schema: unknown): Schema[] {
  const found: Schema[] = [];
  const visit = (at: unknown) => {
    if (Array.isArray(at)) at.forEach(visit);
    else if (isObject(at)) {
      found.push(at as Schema);
      for (const key of Object.keys(at)) visit(member(at, key));
    }
  };
  visit(schema);
  return found;
}

/** Keywords that mean the same sort of thing, so that one can stand for the other. */
const alike: readonly (readonly string[])[] = [
  ["allOf", "anyOf", "oneOf"],
  ["items", "contains", "unevaluatedItems", "not"],
  ["additionalProperties", "unevaluatedProperties", "propertyNames", "not"],
  ["properties", "patternProperties", "dependentSchemas"],
  ["then", "else", "if"],
  ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems", "minContains", "maxContains"],
  ["minProperties", "maxProperties"],
  ["$ref", "$dynamicRef"],
];

const references = ["#/$defs/shared", "#/$defs/other", "#other", "#node", "#/$defs/lost"];

/** What an edit does to the schema at a place: `key` is one of its keywords, `donor` another schema. */
const changes: readonly ((place: Schema, key: string, donor: Schema, pick: number) => void)[] = [
  (place, key) => delete place[key],
  (place, key, _, pick) => {
    const old = place[key];
    if (typeof old === "number") place[key] = old + ((pick % 3) - 1 || 1);
    else if (typeof old === "boolean") place[key] = !old;
    else if (Array.isArray(old)) place[key] = old.slice(1);
    else if (isObject(old)) delete (old as Schema)[Object.keys(old)[pick % 3] ?? ""];
  },
  (place, _, donor, pick) => {
    const keys = Object.keys(donor);
    const gift = keys[pick % keys.length];
    if (gift !== undefined) setMember(place, gift, donor[gift]);
  },
  (place, key, donor) => {
    const old = place[key];
    if (Array.isArray(old)) place[key] = [...old, donor];
    else if (isObject(old)) place[key] = key === "properties" ? { ...old, a: donor } : donor;
    else Object.assign(place, donor);
  },
  (place, key, _, pick) => {
    const group = alike.find((keywords) => keywords.includes(key));
    const other = group?.[pick % group.length];
    if (other === undefined || other === key) return;
    place[other] = place[key];
    delete place[key];
  },
  (place, _, donor, pick) => {
    const old = { ...place };
    for (const keyword of Object.keys(old)) {
      if (keyword !== "$defs" && !keyword.endsWith("nchor")) delete place[keyword];
      else delete old[keyword];
    }
    const wraps = [
      { allOf: [old, donor] },
      { anyOf: [old, donor] },
      { oneOf: [old, donor] },
      { not: { not: old } },
      { if: donor, then: old, else: old },
      { allOf: [old], unevaluatedProperties: false },
      { anyOf: [old, donor], unevaluatedProperties: donor },
      { allOf: [old], unevaluatedItems: donor },
    ];
    Object.assign(place, wraps[pick % wraps.length]);
  },
  (place, _, __, pick) => {
    const keyword = ["$ref", "$dynamicRef"].find((name) => name in place) ?? "$ref";
    place[keyword] = references[pick % references.length];
  },
  (place, key, _, pick) => {
    const old = place[key];
    if (!isObject(old) || !("a" in old)) return;
    const { a, ...others } = old;
    place[key] = { ...others, [["b", "c", "x"][pick % 3] ?? "b"]: a };
  },
];

/**
 * A schema with some small edits: at the place that a number picks a keyword goes, comes, becomes another
 * one or holds something else, a bound moves, a schema is wrapped in another, a reference leads elsewhere.
 */
export function editOf(schema: unknown, picks: readonly number[], donor: unknown): unknown {
  const copy: unknown = structuredClone(schema);
  for (const pick of picks) {
    const places = placesIn(copy);
    const place = places[pick % places.length];
    if (place === undefined) return structuredClone(donor);
    const keys = Object.keys(place).filter((key) => key !== "$defs" && key !== "__proto__");
    const key = keys[Math.floor(pick / 7) % Math.max(1, keys.length)] ?? "description";
    const gift = structuredClone(isObject(donor) ? (donor as Schema) : { not: { not: donor } });
    delete gift.$defs;
    changes[Math.floor(pick / 11) % changes.length]?.(place, key, gift, Math.floor(pick / 97));
  }
  return copy;
}
