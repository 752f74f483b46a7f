import { canonical, isDeeperThan } from "../json/json.js";
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
import type { Interner } from "./interner.js";
import { ALL_TYPES, type Assertion, type Node, typeBits } from "./node.js";

/** Past this a schema is only comparable with itself: the stack is finite. */
const DEEPEST = 250;

/** What the annotations beside a schema can have been collected from (Core §11). */
interface Evaluated {
  readonly named: Set<string>;
  readonly patterns: Set<string>;
  all: boolean;
}

/** Turns the schemas of one version into nodes. */
export class Normaliser {
  readonly source: SchemaSource;
  readonly #interner: Interner;
  readonly #side: string;
  readonly #referenceKey: (place: Place) => string | undefined;
  readonly #nodes = new Map<Place, Node>();
  readonly #parsed = new Map<Place, Parsed>();

  /**
   * @param side tells what only this version has from what both have
   * @param referenceKey the name of a target of references that is the same in both versions
   */
  constructor(
    source: SchemaSource,
    interner: Interner,
    side: string,
    referenceKey: (place: Place) => string | undefined,
  ) {
    this.source = source;
    this.#interner = interner;
    this.#side = side;
    this.#referenceKey = referenceKey;
  }

  /** The schema at a place as it is written. */
  read(place: Place): Parsed {
    const known = this.#parsed.get(place);
    if (known !== undefined) return known;
    const made = parse(place, this.source);
    this.#parsed.set(place, made);
    return made;
  }

  /** The node of a place. */
  node(place: Place, depth = 0): Node {
    const known = this.#nodes.get(place);
    if (known !== undefined) return known;
    const origin = { place, source: this.source };
    const made = this.#interner.node(
      depth > DEEPEST ? [this.#opaque(place, "deep")] : this.#assertions(this.read(place), depth),
      origin,
    );
    this.#nodes.set(place, made);
    return made;
  }

  /** What nothing is known of but its place, or its text where that says it all. */
  #opaque(place: Place, why: string, text?: string): Assertion {
    const where = text ?? `${this.#side} ${place.document}#${place.pointer}`;
    return this.#interner.assertion({ kind: "opaque" }, `${why} ${where}`);
  }

  #assertions(schema: Parsed, depth: number): Assertion[] {
    const { place } = schema;
    const make = this.#interner;
    if (schema.unreadable) return [this.#opaque(place, "unreadable")];
    if (schema.always === true) return [];
    if (schema.always === false) return [...make.nothing.assertions];
    const node = (other: Place) => this.node(other, depth + 1);
    return [
      ...this.#garbage(schema),
      ...this.#values(schema),
      ...this.#bounds(schema),
      ...this.#arrays(schema, node),
      ...this.#objects(schema, node),
      ...this.#combinations(schema, node),
      ...this.#references(schema),
      ...this.#unevaluated(schema, node),
    ];
  }

  #garbage({ place, garbage, maps }: Parsed): Assertion[] {
    const schema = place.schema as Record<string, unknown>;
    const found = garbage.map((keyword) =>
      isDeeperThan(schema[keyword], DEEPEST)
        ? this.#opaque(place, `garbage ${keyword}`)
        : this.#opaque(place, "garbage", `${keyword}: ${canonical(schema[keyword])}`),
    );
    for (const pattern of maps.get("patternProperties")?.keys() ?? []) {
      if (!isRegExp(pattern)) found.push(this.#opaque(place, "garbage", `pattern: ${pattern}`));
    }
    return found;
  }

  #values(schema: Parsed): Assertion[] {
    const make = this.#interner;
    const found: Assertion[] = [];
    const types = typesOf(schema);
    if (types !== undefined) {
      const integer = types.includes("integer");
      const mask = types.reduce(
        (bits, name) =>
          bits | typeBits[(name === "integer" ? "number" : name) as keyof typeof typeBits],
        0,
      );
      if (mask !== ALL_TYPES || integer) {
        found.push(
          make.assertion({ kind: "types", mask, integer }, `${mask}${integer ? "i" : ""}`),
        );
      }
    }
    for (const keyword of ["enum", "const"] as const) {
      const values = listed(schema, keyword);
      if (values === undefined) continue;
      found.push(
        isDeeperThan(values, DEEPEST) ? this.#opaque(schema.place, keyword) : make.listed(values),
      );
    }
    return found;
  }

  #bounds(schema: Parsed): Assertion[] {
    const make = this.#interner;
    const found: Assertion[] = [];
    for (const [keyword, kind, exclusive] of [
      ["minimum", "least", false],
      ["exclusiveMinimum", "least", true],
      ["maximum", "most", false],
      ["exclusiveMaximum", "most", true],
    ] as const) {
      const value = numberOf(schema, keyword, Number.NaN);
      if (!Number.isNaN(value)) {
        found.push(make.assertion({ kind, value, exclusive }, `${value}${exclusive ? "x" : ""}`));
      }
    }
    const of = numberOf(schema, "multipleOf", 0);
    if (of > 0) found.push(make.assertion({ kind: "multiple", of }, `${of}`));
    for (const kind of ["minLength", "minItems", "minProperties"] as const) {
      const count = numberOf(schema, kind, 0);
      if (count > 0) found.push(make.assertion({ kind, count }, `${count}`));
    }
    for (const kind of ["maxLength", "maxItems", "maxProperties"] as const) {
      const count = numberOf(schema, kind, -1);
      if (count >= 0) found.push(make.assertion({ kind, count }, `${count}`));
    }
    const source = textOf(schema, "pattern");
    if (source !== undefined) found.push(make.assertion({ kind: "pattern", source }, source));
    const name = textOf(schema, "format");
    if (name !== undefined) found.push(make.assertion({ kind: "format", name }, name));
    return found;
  }

  #arrays(schema: Parsed, node: (place: Place) => Node): Assertion[] {
    const make = this.#interner;
    const found: Assertion[] = [];
    if (schema.values.get("uniqueItems") === true)
      found.push(make.assertion({ kind: "unique" }, ""));
    const rest = schema.single.get("items");
    const prefix = (schema.lists.get("prefixItems") ?? []).map(node);
    const last = rest === undefined ? make.anything : node(rest);
    while (prefix.length > 0 && prefix.at(-1) === last) prefix.pop();
    if (prefix.length > 0 || last !== make.anything) found.push(make.items(prefix, last));
    const contains = schema.single.get("contains");
    if (contains !== undefined) {
      const min = numberOf(schema, "minContains", 1);
      const max = numberOf(schema, "maxContains", Number.POSITIVE_INFINITY);
      const inner = node(contains);
      if (min > 0 || max < Number.POSITIVE_INFINITY) {
        const detail = `${inner.id},${min},${max}`;
        found.push(make.assertion({ kind: "contains", node: inner, min, max }, detail));
      }
    }
    return found;
  }

  #objects(schema: Parsed, node: (place: Place) => Node): Assertion[] {
    const make = this.#interner;
    const found: Assertion[] = namesOf(schema, "required").map((name) => this.#required(name));
    const additional = schema.single.get("additionalProperties");
    const members = this.#members(
      schema,
      node,
      additional === undefined ? make.anything : node(additional),
    );
    if (members !== undefined) found.push(members);
    const names = schema.single.get("propertyNames");
    if (names !== undefined) {
      const inner = node(names);
      if (inner !== make.anything) {
        found.push(make.assertion({ kind: "names", node: inner }, `${inner.id}`));
      }
    }
    for (const [name, other] of schema.maps.get("dependentSchemas") ?? []) {
      found.push(this.#dependent(name, node(other)));
    }
    for (const [name, others] of dependentNames(schema)) {
      const required = others.map((other) => this.#required(other));
      found.push(this.#dependent(name, make.node(required, undefined)));
    }
    return found;
  }

  #required(name: string): Assertion {
    return this.#interner.assertion({ kind: "required", name }, JSON.stringify(name));
  }

  #dependent(name: string, node: Node): Assertion {
    return this.#interner.assertion(
      { kind: "dependent", name, node },
      `${JSON.stringify(name)}:${node.id}`,
    );
  }

  /** What members must be; `undefined` where they may be anything. */
  #members(schema: Parsed, node: (place: Place) => Node, rest: Node): Assertion | undefined {
    const patterns = [...(schema.maps.get("patternProperties") ?? [])]
      .filter(([pattern]) => isRegExp(pattern))
      .map(([pattern, place]) => [pattern, node(place)] as const)
      .filter(([, inner]) => inner !== this.#interner.anything || rest !== this.#interner.anything);
    const named = [...(schema.maps.get("properties") ?? [])]
      .map(([name, place]) => [name, node(place)] as const)
      // A property that may be anything says nothing where others may be anything too.
      .filter(([, inner]) => inner !== this.#interner.anything || rest !== this.#interner.anything);
    if (named.length === 0 && patterns.length === 0 && rest === this.#interner.anything) {
      return undefined;
    }
    return this.#interner.members(new Map(named), patterns, rest);
  }

  #combinations(schema: Parsed, node: (place: Place) => Node): Assertion[] {
    const make = this.#interner;
    const found: Assertion[] = [];
    for (const place of schema.lists.get("allOf") ?? []) found.push(...node(place).assertions);
    const any = [...new Set((schema.lists.get("anyOf") ?? []).map(node))];
    const [only] = any;
    if (any.length === 1 && only !== undefined) found.push(...only.assertions);
    else if (any.length > 1 && !any.includes(make.anything)) {
      const nodes = any.sort((a, b) => a.id - b.id);
      found.push(make.assertion({ kind: "any", nodes }, nodes.map(({ id }) => id).join()));
    }
    // A branch that stands there twice is no branch that can be left out.
    const one = (schema.lists.get("oneOf") ?? []).map(node).sort((a, b) => a.id - b.id);
    const [first] = one;
    if (one.length === 1 && first !== undefined) found.push(...first.assertions);
    else if (one.length > 1) {
      found.push(make.assertion({ kind: "one", nodes: one }, one.map(({ id }) => id).join()));
    }
    const not = schema.single.get("not");
    if (not !== undefined) {
      const inner = node(not);
      found.push(make.assertion({ kind: "not", node: inner }, `${inner.id}`));
    }
    const test = schema.single.get("if");
    const [yes, no] = [schema.single.get("then"), schema.single.get("else")];
    if (test !== undefined && (yes !== undefined || no !== undefined)) {
      const parts = [test, yes, no].map((part) =>
        part === undefined ? make.anything : node(part),
      );
      const [condition = make.anything, then = make.anything, otherwise = make.anything] = parts;
      found.push(
        make.assertion(
          { kind: "if", test: condition, yes: then, no: otherwise },
          parts.map(({ id }) => id).join(),
        ),
      );
    }
    return found;
  }

  #references(schema: Parsed): Assertion[] {
    const found: Assertion[] = [];
    const reference = textOf(schema, "$ref");
    if (reference !== undefined) found.push(this.#reference(reference, schema.place));
    const dynamic = textOf(schema, "$dynamicRef");
    if (dynamic !== undefined) found.push(this.#opaque(schema.place, "dynamic"));
    return found;
  }

  #reference(reference: string, from: Place): Assertion {
    const place = this.source.resolve(reference, from);
    // A document that neither version has is taken for the same one.
    if (place === undefined) return this.#opaque(from, "unresolved", `${from.base} ${reference}`);
    const key = this.#referenceKey(place) ?? `${this.#side} ${place.document}#${place.pointer}`;
    return this.#interner.assertion({ kind: "reference", target: () => this.node(place) }, key);
  }

  /**
   * What is left over is known where only `allOf` and `$ref` stand beside: the names that they all list.
   * Otherwise it depends on which branches a value takes, and is compared by its text alone.
   */
  #unevaluated(schema: Parsed, node: (place: Place) => Node): Assertion[] {
    const found: Assertion[] = [];
    const make = this.#interner;
    const rest = schema.single.get("unevaluatedProperties");
    if (rest !== undefined && node(rest) !== make.anything) {
      const seen: Evaluated = { named: new Set(), patterns: new Set(), all: false };
      if (!this.#collect(schema, seen, new Set()))
        found.push(this.#opaque(schema.place, "unevaluated"));
      else if (!seen.all) {
        const named = new Map([...seen.named].map((name) => [name, make.anything]));
        const patterns = [...seen.patterns].map((text) => [text, make.anything] as const);
        found.push(make.members(named, patterns, node(rest)));
      }
    }
    const items = schema.single.get("unevaluatedItems");
    if (items !== undefined && node(items) !== make.anything) {
      const inPlace = ["$ref", "$dynamicRef"].some((name) => schema.values.has(name));
      const combined = ["allOf", "anyOf", "oneOf"].some((name) => schema.lists.has(name));
      const others = ["if", "contains"].some((name) => schema.single.has(name));
      if (inPlace || combined || others) found.push(this.#opaque(schema.place, "unevaluated"));
      else if (!schema.single.has("items")) {
        const prefix = (schema.lists.get("prefixItems") ?? []).map(() => make.anything);
        found.push(make.items(prefix, node(items)));
      }
    }
    return found;
  }

  /** Collects what a schema always evaluates; `false` where that depends on the value. */
  #collect(schema: Parsed, seen: Evaluated, met: Set<Place>): boolean {
    if (met.has(schema.place)) return true;
    if (met.size > DEEPEST) return false;
    met.add(schema.place);
    if (schema.unreadable || schema.values.has("$dynamicRef")) return false;
    if (["anyOf", "oneOf"].some((name) => schema.lists.has(name))) return false;
    if (schema.single.has("if") || schema.maps.has("dependentSchemas")) return false;
    for (const name of schema.maps.get("properties")?.keys() ?? []) seen.named.add(name);
    for (const pattern of schema.maps.get("patternProperties")?.keys() ?? []) {
      if (!isRegExp(pattern)) return false;
      seen.patterns.add(pattern);
    }
    if (schema.single.has("additionalProperties")) seen.all = true;
    if (met.size > 1 && schema.single.has("unevaluatedProperties")) seen.all = true;
    const parts = [...(schema.lists.get("allOf") ?? [])];
    const reference = textOf(schema, "$ref");
    if (reference !== undefined) {
      const target = this.source.resolve(reference, schema.place);
      if (target === undefined) return false;
      parts.push(target);
    }
    return parts.every((place) => this.#collect(this.read(place), seen, met));
  }
}

function isRegExp(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
