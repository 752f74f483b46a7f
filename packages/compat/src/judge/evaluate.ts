import { isMultiple } from "@localo/runtime/validators";
import { includesEqual, isEqual, isObject, member } from "../json/json.js";
import {
  dependentNames,
  listed,
  namesOf,
  numberOf,
  type Parsed,
  parse,
  textOf,
  typesOf,
} from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import type { SchemaSource } from "../schema/source.js";
import { formats } from "./formats.js";

/** What a value cannot be judged for: a reference that leads nowhere, or nesting past all bounds. */
export class NotJudged extends Error {}

/** Names and indexes that a schema has evaluated (JSON Schema Core §11): `true` is all. */
interface Seen {
  names: Set<string> | true;
  items: Set<number> | true;
}

const DEEPEST = 400;

/** The schemas that a judgement went through, the last one first. */
interface Way {
  readonly place: Place;
  readonly before: Way | undefined;
}
const patterns = new Map<string, RegExp>();

/** The regular expression of a pattern that was found to be one. */
export function regExpOf(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, "u");
  if (patterns.size > 10_000) patterns.clear();
  patterns.set(pattern, made);
  return made;
}

/**
 * Judges values by a schema as it stands: nothing is compiled, rewritten or normalised, so that what
 * does normalise can be held against it.
 */
export class Evaluator {
  readonly #source: SchemaSource;
  readonly #parsed = new Map<Place, Parsed>();
  readonly #targets = new Map<string, Place>();
  /** Schemas that were judged by so far, each time anew. */
  judgements = 0;

  constructor(source: SchemaSource) {
    this.#source = source;
  }

  /**
   * Whether the schema at a place takes a value.
   * @throws NotJudged where nobody can tell
   */
  accepts(place: Place, value: unknown): boolean {
    return this.#judge(place, value, 0, { place, before: undefined }) !== undefined;
  }

  #read(place: Place): Parsed {
    const known = this.#parsed.get(place);
    if (known !== undefined) return known;
    const made = parse(place, this.#source);
    this.#parsed.set(place, made);
    return made;
  }

  /** What was evaluated where the value is valid; `undefined` where it is not. */
  #judge(place: Place, value: unknown, depth: number, way: Way): Seen | undefined {
    this.judgements++;
    if (depth > DEEPEST) throw new NotJudged("It nests too deep.");
    const schema = this.#read(place);
    if (schema.unreadable) throw new NotJudged("It is no schema that can be read.");
    const seen: Seen = { names: new Set(), items: new Set() };
    if (schema.always !== undefined) return schema.always ? seen : undefined;
    if (!scalarsHold(schema, value)) return undefined;
    const inPlace = (other: Place): boolean => {
      const result = this.#judge(other, value, depth + 1, { place: other, before: way });
      if (result !== undefined) merge(seen, result);
      return result !== undefined;
    };
    const holds = (other: Place, item: unknown): boolean =>
      this.#judge(other, item, depth + 1, { place: other, before: way }) !== undefined;
    if (!this.#referencesHold(schema, way, inPlace)) return undefined;
    if (!combinationsHold(schema, inPlace)) return undefined;
    if (Array.isArray(value) && !itemsHold(schema, value, seen, holds)) return undefined;
    if (isObject(value)) {
      if (!membersHold(schema, value, seen, holds)) return undefined;
      for (const [name, other] of schema.maps.get("dependentSchemas") ?? []) {
        if (Object.hasOwn(value, name) && !inPlace(other)) return undefined;
      }
    }
    return unevaluatedHold(schema, value, seen, holds) ? seen : undefined;
  }

  #referencesHold(schema: Parsed, way: Way, inPlace: (place: Place) => boolean): boolean {
    const reference = textOf(schema, "$ref");
    if (reference !== undefined && !inPlace(this.#target(reference, schema.place))) return false;
    const dynamic = textOf(schema, "$dynamicRef");
    if (dynamic === undefined) return true;
    const target = this.#target(dynamic, schema.place);
    const anchor = /#([^/]+)$/.exec(dynamic)?.[1];
    const isDynamic = isObject(target.schema) && target.schema.$dynamicAnchor === anchor;
    if (anchor === undefined || !isDynamic) return inPlace(target);
    // The outermost resource on the way that has the anchor (Core §8.2.3.2).
    let outermost = target;
    const bases = new Set<string>();
    for (let step: Way | undefined = way; step !== undefined; step = step.before) {
      bases.delete(step.place.base);
      bases.add(step.place.base);
    }
    for (const base of bases) {
      const candidate = this.#source.resolve(`#${anchor}`, { ...schema.place, base });
      if (isObject(candidate?.schema) && candidate.schema.$dynamicAnchor === anchor) {
        outermost = candidate;
      }
    }
    return inPlace(outermost);
  }

  #target(reference: string, from: Place): Place {
    const key = `${from.base} ${reference}`;
    const known = this.#targets.get(key);
    if (known !== undefined) return known;
    const target = this.#source.resolve(reference, from);
    if (target === undefined) throw new NotJudged(`${reference} leads nowhere.`);
    this.#targets.set(key, target);
    return target;
  }
}

function merge(into: Seen, from: Seen): void {
  const joined = <T>(a: Set<T> | true, b: Set<T> | true): Set<T> | true => {
    if (a === true || b === true) return true;
    for (const item of b) a.add(item);
    return a;
  };
  into.names = joined(into.names, from.names);
  into.items = joined(into.items, from.items);
}

/** The type of a JSON value; a number that is whole is an integer too. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function scalarsHold(schema: Parsed, value: unknown): boolean {
  const types = typesOf(schema);
  const type = typeOf(value);
  if (types !== undefined && !types.includes(type)) {
    if (!(types.includes("integer") && Number.isInteger(value))) return false;
  }
  for (const keyword of ["enum", "const"] as const) {
    const values = listed(schema, keyword);
    if (values !== undefined && !includesEqual(values, value)) return false;
  }
  if (typeof value === "number") {
    const of = numberOf(schema, "multipleOf", 0);
    return (
      value >= numberOf(schema, "minimum", Number.NEGATIVE_INFINITY) &&
      value <= numberOf(schema, "maximum", Number.POSITIVE_INFINITY) &&
      value > numberOf(schema, "exclusiveMinimum", Number.NEGATIVE_INFINITY) &&
      value < numberOf(schema, "exclusiveMaximum", Number.POSITIVE_INFINITY) &&
      (of === 0 || isMultiple(value, of))
    );
  }
  if (typeof value !== "string") return true;
  const { length } = [...value];
  const pattern = textOf(schema, "pattern");
  const format = formats.get(textOf(schema, "format") ?? "");
  return (
    length >= numberOf(schema, "minLength", 0) &&
    length <= numberOf(schema, "maxLength", Number.POSITIVE_INFINITY) &&
    (pattern === undefined || regExpOf(pattern).test(value)) &&
    (format === undefined || format.test(value))
  );
}

function combinationsHold(schema: Parsed, inPlace: (place: Place) => boolean): boolean {
  const list = (keyword: string) => schema.lists.get(keyword);
  // Each branch is asked, because each that holds says what it has evaluated.
  const count = (branches: readonly Place[]) => branches.map(inPlace).filter(Boolean).length;
  const [all, any, one] = [list("allOf"), list("anyOf"), list("oneOf")];
  if (all !== undefined && !all.every(inPlace)) return false;
  if (any !== undefined && count(any) === 0) return false;
  if (one !== undefined && count(one) !== 1) return false;
  const condition = schema.single.get("if");
  if (condition !== undefined) {
    const branch = schema.single.get(inPlace(condition) ? "then" : "else");
    if (branch !== undefined && !inPlace(branch)) return false;
  }
  const not = schema.single.get("not");
  return not === undefined || !inPlace(not);
}

type Holds = (place: Place, value: unknown) => boolean;

function itemsHold(schema: Parsed, list: readonly unknown[], seen: Seen, holds: Holds): boolean {
  if (list.length < numberOf(schema, "minItems", 0)) return false;
  if (list.length > numberOf(schema, "maxItems", Number.POSITIVE_INFINITY)) return false;
  if (schema.values.get("uniqueItems") === true && hasDuplicate(list)) return false;
  const prefix = schema.lists.get("prefixItems") ?? [];
  const items = schema.single.get("items");
  const contains = schema.single.get("contains");
  let matching = 0;
  for (const [index, item] of list.entries()) {
    const place = prefix[index] ?? items;
    if (place !== undefined) {
      if (!holds(place, item)) return false;
      if (seen.items !== true) seen.items.add(index);
    }
    if (contains !== undefined && holds(contains, item)) {
      matching++;
      // In draft 2020-12 what `contains` matches is evaluated (Core §10.3.1.3).
      if (seen.items !== true) seen.items.add(index);
    }
  }
  return (
    contains === undefined ||
    (matching >= numberOf(schema, "minContains", 1) &&
      matching <= numberOf(schema, "maxContains", Number.POSITIVE_INFINITY))
  );
}

function hasDuplicate(list: readonly unknown[]): boolean {
  const simple = list.filter((item) => typeof item !== "object" || item === null);
  if (new Set(simple).size < simple.length) return true;
  const others = list.filter((item) => typeof item === "object" && item !== null);
  return others.some((item, index) => others.slice(0, index).some((other) => isEqual(item, other)));
}

function membersHold(
  schema: Parsed,
  object: Readonly<Record<string, unknown>>,
  seen: Seen,
  holds: Holds,
): boolean {
  const names = Object.keys(object);
  if (names.length < numberOf(schema, "minProperties", 0)) return false;
  if (names.length > numberOf(schema, "maxProperties", Number.POSITIVE_INFINITY)) return false;
  if (!namesOf(schema, "required").every((name) => Object.hasOwn(object, name))) return false;
  for (const [name, others] of dependentNames(schema)) {
    if (!Object.hasOwn(object, name)) continue;
    if (!others.every((other) => Object.hasOwn(object, other))) return false;
  }
  const properties = schema.maps.get("properties");
  const byPattern = [...(schema.maps.get("patternProperties") ?? [])];
  const additional = schema.single.get("additionalProperties");
  const nameSchema = schema.single.get("propertyNames");
  for (const name of names) {
    if (nameSchema !== undefined && !holds(nameSchema, name)) return false;
    const places = byPattern
      .filter(([pattern]) => matchesName(pattern, name))
      .map(([, place]) => place);
    const own = properties?.get(name);
    if (own !== undefined) places.push(own);
    if (places.length === 0 && additional !== undefined) places.push(additional);
    if (!places.every((place) => holds(place, member(object, name)))) return false;
    if (places.length > 0 && seen.names !== true) seen.names.add(name);
  }
  return true;
}

/** Whether a pattern of `patternProperties` matches a name; what is no pattern matches none. */
export function matchesName(pattern: string, name: string): boolean {
  try {
    return regExpOf(pattern).test(name);
  } catch {
    return false;
  }
}

function unevaluatedHold(schema: Parsed, value: unknown, seen: Seen, holds: Holds): boolean {
  const items = schema.single.get("unevaluatedItems");
  if (items !== undefined && Array.isArray(value) && seen.items !== true) {
    const done = seen.items;
    if (!value.every((item, index) => done.has(index) || holds(items, item))) return false;
    seen.items = true;
  }
  const members = schema.single.get("unevaluatedProperties");
  if (members !== undefined && isObject(value) && seen.names !== true) {
    const done = seen.names;
    const left = Object.keys(value).filter((name) => !done.has(name));
    if (!left.every((name) => holds(members, member(value, name)))) return false;
    seen.names = true;
  }
  return true;
}
