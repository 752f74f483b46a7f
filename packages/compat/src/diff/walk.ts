import { canonical, isDeeperThan, isEqual, isObject, pointerTo } from "../json/json.js";
import { typeOf } from "../judge/evaluate.js";
import type { Node } from "../proof/node.js";
import type { Relation } from "../proof/relation.js";
import { nameOf } from "../proof/shared.js";
import {
  dependentNames,
  listed,
  namesOf,
  numberOf,
  type Parsed,
  textOf,
  typesOf,
} from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import { asked, type Context, type Edit } from "./context.js";

/** How much of all steps each inner question may take. */
const SHARE = 0.05;
/** Edits past this are too many to read; the proof of the whole still counts. */
const MOST_EDITS = 2_000;
/** How deep edits are named. */
const DEEPEST = 120;

/** How a walk goes. */
export interface WalkOptions {
  /** Whether a target of references is compared by itself, elsewhere. */
  readonly isElsewhere: (before: Place, after: Place) => boolean;
}

/** Names the edits between two versions of a schema, by a walk through both at once. */
export function editsBetween(
  relation: Relation,
  before: Place,
  after: Place,
  context: Context,
  options: WalkOptions,
): readonly Edit[] {
  const walk = new Walk(relation, options);
  walk.pair(before, after, context);
  return walk.edits;
}

class Walk {
  readonly edits: Edit[] = [];
  readonly #relation: Relation;
  readonly #options: WalkOptions;
  readonly #met = new Set<string>();
  #depth = 0;

  constructor(relation: Relation, options: WalkOptions) {
    this.#relation = relation;
    this.#options = options;
  }

  /** Compares two places. */
  pair(before: Place, after: Place, outer: Context): void {
    const { before: left, after: right } = this.#relation;
    const key = `${nameOf(before)} ${nameOf(after)} ${outer.sense} ${outer.lost} ${outer.won}`;
    if (this.#met.has(key) || this.edits.length > MOST_EDITS || this.#depth > DEEPEST) return;
    this.#met.add(key);
    const [one, other] = [left.node(before), right.node(after)];
    if (one === other) return;
    const context = asked(this.#relation, one, other, outer, SHARE);
    this.#depth++;
    this.#compare(left.read(before), right.read(after), context);
    this.#depth--;
  }

  #compare(before: Parsed, after: Parsed, context: Context): void {
    const [from, to] = [this.#target(before, "before"), this.#target(after, "after")];
    if (this.#dangles(before, "before") || this.#dangles(after, "after")) {
      this.#edit("reference-changed", { before, after, context }, "refers to what cannot be read", {
        keyword: "$ref",
        parts: this.#parts({ before, after, context }, ["$ref"]),
      });
      return;
    }
    if (from !== undefined && to !== undefined && this.#options.isElsewhere(from, to)) return;
    if (from !== undefined || to !== undefined) {
      const [a, b] = [from ?? before.place, to ?? after.place];
      if (a !== before.place || b !== after.place) {
        this.pair(a, b, context);
        return;
      }
    }
    if (this.#wholes(before, after, context)) return;
    const pairOf: Pair = { before, after, context };
    this.#unreadable(pairOf);
    this.#types(pairOf);
    this.#values(pairOf);
    this.#bounds(pairOf);
    this.#texts(pairOf);
    this.#arrays(pairOf);
    this.#objects(pairOf);
    this.#combinations(pairOf);
    this.#references(pairOf);
  }

  #dangles(schema: Parsed, side: "before" | "after"): boolean {
    const reference = textOf(schema, "$ref");
    return (
      reference !== undefined &&
      this.#relation[side].source.resolve(reference, schema.place) === undefined
    );
  }

  /** What a schema leads to that is a reference and nothing else, its annotations aside. */
  #target(schema: Parsed, side: "before" | "after"): Place | undefined {
    const reference = textOf(schema, "$ref");
    const size = schema.values.size + schema.single.size + schema.lists.size + schema.maps.size;
    if (reference === undefined || size > 1 || schema.garbage.length > 0) return undefined;
    return this.#relation[side].source.resolve(reference, schema.place);
  }

  /** Schemas that take everything, nothing, or cannot be read. */
  #wholes(before: Parsed, after: Parsed, context: Context): boolean {
    if (before.unreadable || after.unreadable) {
      this.#edit("keyword-unreadable", { before, after, context }, "cannot be read as a schema");
      return true;
    }
    const { anything, nothing } = this.#relation.make;
    const [one, other] = [
      this.#relation.before.node(before.place),
      this.#relation.after.node(after.place),
    ];
    const both: Pair = { before, after, context };
    const parts = { before: one, after: other };
    if (other === nothing)
      this.#edit("nothing-allowed", both, "takes no value any more", { parts });
    else if (one === nothing)
      this.#edit("something-allowed", both, "takes values, and took none", { parts });
    else if (one === anything && before.always === true) {
      this.#edit("schema-constrained", both, "could be anything, and cannot now", { parts });
    } else if (other === anything && after.always === true) {
      this.#edit("schema-freed", both, "may be anything now", { parts });
    } else return false;
    return true;
  }

  #unreadable(pair: Pair): void {
    const keywords = new Set([...pair.before.garbage, ...pair.after.garbage]);
    for (const keyword of keywords) {
      const [a, b] = [pair.before, pair.after].map(
        ({ place }) => (place.schema as Readonly<Record<string, unknown>>)[keyword],
      );
      if (!isEqual(a, b))
        this.#edit("keyword-unreadable", pair, `has a ${keyword} that means nothing`, { keyword });
    }
  }

  #types(pair: Pair): void {
    const [a, b] = [typesOf(pair.before), typesOf(pair.after)];
    const takes = (types: readonly string[] | undefined, type: string) =>
      types === undefined ||
      types.includes(type) ||
      (type === "integer" && types.includes("number"));
    const fewer = b !== undefined && !(a ?? everyType).every((type) => takes(b, type));
    const more = a !== undefined && !(b ?? everyType).every((type) => takes(a, type));
    if (!fewer && !more) return;
    const rule = fewer && more ? "type-changed" : fewer ? "type-narrowed" : "type-widened";
    this.#edit(rule, pair, `is ${named(b)}, and was ${named(a)}`, {
      keyword: "type",
      parts: this.#parts(pair, ["type"]),
    });
  }

  #values(pair: Pair): void {
    for (const keyword of ["enum", "const"] as const) {
      const [a, b] = [listed(pair.before, keyword), listed(pair.after, keyword)];
      if (a === undefined && b === undefined) continue;
      const parts = this.#parts(pair, [keyword]);
      if (a === undefined || b === undefined) {
        const rule = `${keyword}-${a === undefined ? "added" : "removed"}`;
        const says = a === undefined ? `must be ${shown(b ?? [])}` : `may be more than ${shown(a)}`;
        this.#edit(rule, pair, says, { keyword, parts });
        continue;
      }
      const [gone, come] = differences(a, b);
      if (keyword === "const") {
        if (gone.length > 0)
          this.#edit("const-changed", pair, `must be ${shown(b)}, and was ${shown(a)}`, {
            keyword,
            parts,
          });
        continue;
      }
      if (gone.length > 0)
        this.#edit("enum-value-removed", pair, `can no longer be ${shown(gone)}`, {
          keyword,
          parts,
        });
      if (come.length > 0)
        this.#edit("enum-value-added", pair, `can also be ${shown(come)}`, { keyword, parts });
    }
  }

  #bounds(pair: Pair): void {
    for (const { keyword, rule, lower, what } of counts) {
      const none = keyword === "minContains" ? 1 : lower ? 0 : Number.POSITIVE_INFINITY;
      const isContains = keyword.endsWith("Contains");
      // Beside no `contains` they say nothing (Validation §6.4.4).
      if (isContains && !(pair.before.single.has("contains") && pair.after.single.has("contains")))
        continue;
      const [a, b] = [numberOf(pair.before, keyword, none), numberOf(pair.after, keyword, none)];
      if (a === b) continue;
      const raised = b > a;
      const keywords = isContains ? ["contains", "minContains", "maxContains"] : [keyword];
      this.#edit(
        `${rule}-${raised ? "raised" : "lowered"}`,
        pair,
        lower ? atLeast(b, a, what) : atMost(b, a, what),
        {
          keyword,
          parts: this.#parts(pair, keywords),
        },
      );
    }
    this.#edges(pair, "minimum", "exclusiveMinimum", 1);
    this.#edges(pair, "maximum", "exclusiveMaximum", -1);
    this.#multiples(pair);
  }

  /** An inclusive and an exclusive bound are one: the one that leaves less. */
  #edges(pair: Pair, inclusive: "minimum" | "maximum", exclusive: string, sign: 1 | -1): void {
    const edge = (schema: Parsed) => {
      const none = sign * Number.NEGATIVE_INFINITY;
      const [closed, open] = [numberOf(schema, inclusive, none), numberOf(schema, exclusive, none)];
      return sign * open >= sign * closed && open !== none
        ? { at: open, open: true }
        : { at: closed, open: false };
    };
    const [a, b] = [edge(pair.before), edge(pair.after)];
    if (a.at === b.at && a.open === b.open) return;
    const tighter = a.at === b.at ? b.open : sign * (b.at - a.at) > 0;
    const raised = tighter === (sign === 1);
    const keyword =
      pair.after.values.has(exclusive) || pair.before.values.has(exclusive) ? exclusive : inclusive;
    const shownEdge = ({ at, open }: { at: number; open: boolean }) => {
      if (!Number.isFinite(at)) return `without a ${sign === 1 ? "lower" : "upper"} bound`;
      if (open) return `${sign === 1 ? "more" : "less"} than ${at}`;
      return `at ${sign === 1 ? "least" : "most"} ${at}`;
    };
    this.#edit(
      `${inclusive}-${raised ? "raised" : "lowered"}`,
      pair,
      `${Number.isFinite(b.at) ? "must be" : "may be"} ${shownEdge(b)}, and was ${shownEdge(a)}`,
      {
        keyword,
        parts: this.#parts(pair, [inclusive, exclusive]),
      },
    );
  }

  #multiples(pair: Pair): void {
    const [a, b] = [numberOf(pair.before, "multipleOf", 0), numberOf(pair.after, "multipleOf", 0)];
    if (a === b) return;
    const parts = this.#parts(pair, ["multipleOf"]);
    const fewer =
      a === 0 || this.#relation.ask([parts.after], [parts.before], SHARE).kind === "empty";
    const more =
      b === 0 || this.#relation.ask([parts.before], [parts.after], SHARE).kind === "empty";
    const rule = fewer ? "tightened" : more ? "loosened" : "changed";
    const text = (of: number) => (of === 0 ? "any number" : `a multiple of ${of}`);
    this.#edit(`multiple-of-${rule}`, pair, `is ${text(b)}, and was ${text(a)}`, {
      keyword: "multipleOf",
      parts,
    });
  }

  #texts(pair: Pair): void {
    for (const keyword of ["pattern", "format"] as const) {
      const [a, b] = [textOf(pair.before, keyword), textOf(pair.after, keyword)];
      if (a === b) continue;
      const rule = a === undefined ? "added" : b === undefined ? "removed" : "changed";
      const says =
        b === undefined
          ? `needs no ${keyword} any more (${a})`
          : `must have the ${keyword} ${b}${a === undefined ? "" : `, and had ${a}`}`;
      this.#edit(`${keyword}-${rule}`, pair, says, {
        keyword,
        parts: this.#parts(pair, [keyword]),
      });
    }
  }

  #arrays(pair: Pair): void {
    const { before, after, context } = pair;
    const isUnique = (schema: Parsed) => schema.values.get("uniqueItems") === true;
    if (isUnique(before) !== isUnique(after)) {
      const set = isUnique(after);
      this.#edit(
        set ? "unique-items-set" : "unique-items-dropped",
        pair,
        set ? "may not have an item twice" : "may have an item twice",
        {
          keyword: "uniqueItems",
          parts: this.#parts(pair, ["uniqueItems"]),
        },
      );
    }
    const [prefixA, prefixB] = [
      before.lists.get("prefixItems") ?? [],
      after.lists.get("prefixItems") ?? [],
    ];
    for (let index = 0; index < Math.max(prefixA.length, prefixB.length); index++) {
      const [a, b] = [prefixA[index], prefixB[index]];
      if (a !== undefined && b !== undefined) {
        this.pair(
          a,
          b,
          this.#inside(context, `item ${index + 1}`, this.#wholeItem(context, index)),
        );
        continue;
      }
      const added = b !== undefined;
      this.#edit(
        `prefix-item-${added ? "added" : "removed"}`,
        pair,
        `${added ? "asks for" : "no longer asks for"} something as item ${index + 1}`,
        {
          keyword: "prefixItems",
          token: index,
          decided: true,
          parts: this.#parts(pair, ["prefixItems", "items", "additionalItems"]),
        },
      );
    }
    const each = this.#inside(
      context,
      "each item",
      this.#wholeItem(context, Math.max(prefixA.length, prefixB.length), true),
    );
    this.#optional(pair, "items", "items-added", "items-removed", each, [
      "prefixItems",
      "items",
      "additionalItems",
    ]);
    const some = { ...this.#inside(context, "an item", undefined) };
    const bounded = [before, after].some((schema) => schema.values.has("maxContains"));
    this.#optional(
      pair,
      "contains",
      "contains-added",
      "contains-removed",
      bounded ? { ...some, sense: "either" } : some,
      ["contains", "minContains", "maxContains"],
    );
    this.#optional(
      pair,
      "unevaluatedItems",
      "unevaluated-items-tightened",
      "unevaluated-items-loosened",
      some,
    );
  }

  #objects(pair: Pair): void {
    const { before, after, context } = pair;
    this.#properties(pair);
    const [required, needed] = [namesOf(before, "required"), namesOf(after, "required")];
    for (const name of needed.filter((item) => !required.includes(item))) {
      this.#edit("required-added", pair, `must now have ${JSON.stringify(name)}`, {
        keyword: "required",
        parts: this.#requiredParts(name, "after"),
      });
    }
    for (const name of required.filter((item) => !needed.includes(item))) {
      this.#edit("required-removed", pair, `may leave ${JSON.stringify(name)} out`, {
        keyword: "required",
        parts: this.#requiredParts(name, "before"),
      });
    }
    const others = this.#inside(context, "further properties", undefined);
    this.#optional(
      pair,
      "additionalProperties",
      "additional-properties-tightened",
      "additional-properties-loosened",
      others,
      ["properties", "patternProperties", "additionalProperties"],
    );
    this.#optional(
      pair,
      "unevaluatedProperties",
      "unevaluated-properties-tightened",
      "unevaluated-properties-loosened",
      others,
    );
    this.#optional(
      pair,
      "propertyNames",
      "property-names-added",
      "property-names-removed",
      this.#inside(context, "names of properties", undefined),
    );
    this.#byName(pair, "patternProperties", "pattern-property", (name) =>
      this.#inside(context, `properties like ${name}`, undefined),
    );
    this.#byName(pair, "dependentSchemas", "dependent-schema", () => ({
      ...context,
      whole: undefined,
    }));
    this.#dependents(pair);
  }

  #properties(pair: Pair): void {
    const { before, after, context } = pair;
    const [had, has] = [before.maps.get("properties"), after.maps.get("properties")];
    for (const name of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
      const [a, b] = [had?.get(name), has?.get(name)];
      if (a !== undefined && b !== undefined) {
        const { whole } = context;
        const wrap =
          whole === undefined
            ? undefined
            : (part: Node) => whole(this.#relation.make.property(name, part));
        this.pair(a, b, this.#inside(context, name, wrap));
      } else if (b !== undefined) this.#propertyAdded(pair, name);
      else this.#propertyRemoved(pair, name);
    }
  }

  #propertyAdded(pair: Pair, name: string): void {
    const { nothing } = this.#relation.make;
    const free = this.#othersNode(pair.before, name, "before");
    const optional = !namesOf(pair.after, "required").includes(name);
    const parts = this.#memberParts(pair, name);
    if (free === nothing) {
      this.#edit("property-added-to-closed", pair, `can also have ${JSON.stringify(name)}`, {
        keyword: "properties",
        token: name,
        parts,
        ...(optional ? { addedOptional: { place: pair.before.place, name } } : {}),
      });
    } else {
      this.#edit("property-added-to-open", pair, `now says what ${JSON.stringify(name)} is`, {
        keyword: "properties",
        token: name,
        parts,
        decided: true,
      });
    }
  }

  #propertyRemoved(pair: Pair, name: string): void {
    const { nothing } = this.#relation.make;
    const free = this.#othersNode(pair.after, name, "after");
    const optional = !namesOf(pair.before, "required").includes(name);
    const parts = this.#memberParts(pair, name);
    if (free === nothing) {
      this.#edit(
        "property-removed-from-closed",
        pair,
        `can no longer have ${JSON.stringify(name)}`,
        {
          keyword: "properties",
          token: name,
          parts,
        },
      );
    } else {
      this.#edit(
        "property-removed-from-open",
        pair,
        `no longer says what ${JSON.stringify(name)} is`,
        {
          keyword: "properties",
          token: name,
          parts,
          decided: true,
          ...(optional ? { removedOptional: true } : {}),
        },
      );
    }
  }

  /** What a member of a name must be that `properties` does not tell of. */
  #othersNode(schema: Parsed, name: string, side: "before" | "after"): Node {
    const node = this.#partOf(schema, ["patternProperties", "additionalProperties"], side);
    const members = node.assertions.find(({ kind }) => kind === "members");
    if (members?.kind !== "members") return this.#relation.make.anything;
    const matching = members.patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name));
    return matching.length > 0 ? (matching[0]?.[1] ?? members.rest) : members.rest;
  }

  /** One property and what stands in its place where it is not described. */
  #memberParts(pair: Pair, name: string): Parts {
    const one = (schema: Parsed, side: "before" | "after") => {
      const place = schema.maps.get("properties")?.get(name);
      const node =
        place === undefined
          ? this.#othersNode(schema, name, side)
          : this.#relation[side].node(place);
      return this.#relation.make.property(name, node);
    };
    return { before: one(pair.before, "before"), after: one(pair.after, "after") };
  }

  #requiredParts(name: string, side: "before" | "after"): Parts {
    const { make } = this.#relation;
    const required = make.node(
      [make.assertion({ kind: "required", name }, JSON.stringify(name))],
      undefined,
    );
    return side === "after"
      ? { before: make.anything, after: required }
      : { before: required, after: make.anything };
  }

  #dependents(pair: Pair): void {
    const [had, has] = [dependentNames(pair.before), dependentNames(pair.after)];
    for (const name of new Set([...had.keys(), ...has.keys()])) {
      const [a, b] = [had.get(name) ?? [], has.get(name) ?? []];
      const parts = this.#parts(pair, ["dependentRequired", "dependencies"]);
      const come = b.filter((other) => !a.includes(other));
      const gone = a.filter((other) => !b.includes(other));
      const said = { keyword: "dependentRequired", token: name, parts };
      if (come.length > 0)
        this.#edit(
          "dependent-required-added",
          pair,
          `must have ${shown(come)} beside ${name}`,
          said,
        );
      if (gone.length > 0)
        this.#edit(
          "dependent-required-removed",
          pair,
          `may leave ${shown(gone)} out beside ${name}`,
          said,
        );
    }
  }

  #combinations(pair: Pair): void {
    const { before, after, context } = pair;
    const parts = (keyword: string) => this.#parts(pair, [keyword]);
    for (const [keyword, id] of [
      ["anyOf", "any-of"],
      ["oneOf", "one-of"],
      ["allOf", "all-of"],
    ] as const) {
      const [a, b] = [before.lists.get(keyword), after.lists.get(keyword)];
      if (a === undefined && b === undefined) continue;
      if (keyword !== "allOf" && (a === undefined || b === undefined)) {
        const added = a === undefined;
        this.#edit(
          `${id}-${added ? "added" : "removed"}`,
          pair,
          added ? "must be one of some alternatives" : "need not be one of some alternatives",
          {
            keyword,
            parts: parts(keyword),
          },
        );
        continue;
      }
      const { pairs, gone, come } = this.#matched(a ?? [], b ?? []);
      const inner: Context = {
        ...context,
        ...(keyword === "oneOf" ? { sense: "either" as const } : {}),
        whole: keyword === "allOf" ? context.whole : undefined,
      };
      for (const [one, other] of pairs) this.pair(one, other, inner);
      for (const [index] of gone)
        this.#edit(
          `${id}-branch-removed`,
          pair,
          keyword === "allOf" ? "no longer has to meet a condition" : "lost an alternative",
          { keyword, token: index, parts: parts(keyword), only: "before" },
        );
      for (const [index] of come)
        this.#edit(
          `${id}-branch-added`,
          pair,
          keyword === "allOf" ? "must meet a further condition" : "has a further alternative",
          { keyword, token: index, parts: parts(keyword), only: "after" },
        );
    }
    const reversed = { same: "reversed", reversed: "same", either: "either" } as const;
    this.#optional(pair, "not", "not-added", "not-removed", {
      ...context,
      sense: reversed[context.sense],
      whole: undefined,
    });
    this.#conditions(pair);
  }

  /** Branches that stay, each beside what it became, and those that go and come. */
  #matched(before: readonly Place[], after: readonly Place[]) {
    const gone = new Map(before.entries());
    const come = new Map(after.entries());
    const pairs: [Place, Place][] = [];
    const match = (isSame: (a: Place, b: Place) => boolean) => {
      for (const [index, a] of [...gone]) {
        const found = [...come].find(([, b]) => isSame(a, b));
        if (found === undefined) continue;
        gone.delete(index);
        come.delete(found[0]);
        pairs.push([a, found[1]]);
      }
    };
    const { before: left, after: right } = this.#relation;
    match((a, b) => left.node(a) === right.node(b));
    match((a, b) => signature(a) !== undefined && signature(a) === signature(b));
    // A branch that only has one other to have become is that one.
    if (gone.size === come.size) {
      match((a, b) => signature(a) === undefined && signature(b) === undefined);
    }
    return { pairs, gone, come };
  }

  #conditions(pair: Pair): void {
    const { before, after, context } = pair;
    const parts = this.#parts(pair, ["if", "then", "else"]);
    const [a, b] = [before.single.get("if"), after.single.get("if")];
    const says = (schema: Parsed) =>
      schema.single.has("if") && (schema.single.has("then") || schema.single.has("else"));
    if (!says(before) && !says(after)) return;
    if (!says(before) || !says(after)) {
      const added = says(after);
      this.#edit(
        added ? "conditional-added" : "conditional-removed",
        pair,
        added ? "must meet a condition in some cases" : "meets no condition in some cases any more",
        {
          keyword: "if",
          parts,
        },
      );
      return;
    }
    if (
      a !== undefined &&
      b !== undefined &&
      this.#relation.before.node(a) !== this.#relation.after.node(b)
    ) {
      this.#edit("conditional-changed", pair, "meets a condition in other cases", {
        keyword: "if",
        parts,
      });
    }
    for (const keyword of ["then", "else"] as const) {
      this.#optional(
        pair,
        keyword,
        "conditional-added",
        "conditional-removed",
        { ...context, whole: undefined },
        ["if", "then", "else"],
      );
    }
  }

  #references(pair: Pair): void {
    for (const [keyword, rule] of [
      ["$ref", "reference-changed"],
      ["$dynamicRef", "dynamic-reference-changed"],
    ] as const) {
      const [a, b] = [textOf(pair.before, keyword), textOf(pair.after, keyword)];
      if (a === undefined && b === undefined) continue;
      const [from, to] = [
        a === undefined ? undefined : this.#relation.before.source.resolve(a, pair.before.place),
        b === undefined ? undefined : this.#relation.after.source.resolve(b, pair.after.place),
      ];
      if (keyword === "$ref" && from !== undefined && to !== undefined) {
        if (!this.#options.isElsewhere(from, to)) this.pair(from, to, pair.context);
        continue;
      }
      if (a === b && keyword === "$dynamicRef") continue;
      this.#edit(rule, pair, `refers to ${b ?? "nothing"}, and did to ${a ?? "nothing"}`, {
        keyword,
        parts: this.#parts(pair, [keyword]),
      });
    }
  }

  /** A keyword that holds one schema, and that takes everything where it is not there. */
  #optional(
    pair: Pair,
    keyword: string,
    added: string,
    removed: string,
    inner: Context,
    keywords: readonly string[] = [keyword],
  ): void {
    const [a, b] = [pair.before.single.get(keyword), pair.after.single.get(keyword)];
    if (a === undefined && b === undefined) return;
    const { make, before, after } = this.#relation;
    const plain = keyword === "additionalProperties" || keyword.startsWith("unevaluated");
    const isEnd = (node: Node) => node === make.nothing || node === make.anything;
    const [one, other] = [
      a === undefined ? make.anything : before.node(a),
      b === undefined ? make.anything : after.node(b),
    ];
    if (a !== undefined && b !== undefined && !(plain && (isEnd(one) || isEnd(other)))) {
      this.pair(a, b, inner);
      return;
    }
    if (one === other && keyword !== "contains" && keyword !== "not") return;
    const narrower =
      a === undefined || (b !== undefined && (other === make.nothing || one === make.anything));
    const words = narrower ? "is asked for, and was not" : "is no longer asked for";
    this.#edit(narrower ? added : removed, pair, `${sayings[keyword] ?? keyword} ${words}`, {
      keyword,
      parts: this.#parts(pair, keywords),
    });
  }

  #byName(pair: Pair, keyword: string, rule: string, inner: (name: string) => Context): void {
    const [had, has] = [pair.before.maps.get(keyword), pair.after.maps.get(keyword)];
    for (const name of new Set([...(had?.keys() ?? []), ...(has?.keys() ?? [])])) {
      const [a, b] = [had?.get(name), has?.get(name)];
      if (a !== undefined && b !== undefined) this.pair(a, b, inner(name));
      else {
        const added = b !== undefined;
        this.#edit(
          `${rule}-${added ? "added" : "removed"}`,
          pair,
          `${added ? "has" : "no longer has"} a condition for ${name}`,
          {
            keyword,
            token: name,
            decided: true,
            parts: this.#parts(pair, [
              keyword,
              "properties",
              "patternProperties",
              "additionalProperties",
            ]),
          },
        );
      }
    }
  }

  #inside(context: Context, label: string, whole: Context["whole"]): Context {
    return {
      ...context,
      label: context.label === "" ? label : `${context.label} › ${label}`,
      whole,
    };
  }

  #wholeItem({ whole }: Context, index: number, rest = false): Context["whole"] {
    if (whole === undefined) return undefined;
    const { make } = this.#relation;
    const free = Array.from({ length: Math.min(index, 50) }, () => make.anything);
    return (part) =>
      whole(
        make.node(
          [rest ? make.items(free, part) : make.items([...free, part], make.anything)],
          undefined,
        ),
      );
  }

  /** What some keywords alone ask for, on each side. */
  #parts(pair: Pair, keywords: readonly string[]): Parts {
    return {
      before: this.#partOf(pair.before, keywords, "before"),
      after: this.#partOf(pair.after, keywords, "after"),
    };
  }

  #partOf({ place }: Parsed, keywords: readonly string[], side: "before" | "after"): Node {
    if (!isObject(place.schema)) return this.#relation[side].node(place);
    const kept = Object.entries(place.schema).filter(([keyword]) => keywords.includes(keyword));
    const schema = Object.fromEntries(kept);
    const pointer = place.pointer;
    return this.#relation[side].node({ ...place, schema, pointer });
  }

  #edit(rule: string, pair: Pair, says: string, said: Said = {}): void {
    const { before, after, context } = pair;
    const at = (schema: Parsed, side: "before" | "after"): string | null => {
      const { keyword, token, only } = said;
      const { pointer } = schema.place;
      if (keyword === undefined) return pointer;
      const has =
        schema.pointers.get(keyword) ??
        (schema.garbage.includes(keyword) ? `${pointer}/${keyword}` : undefined);
      if (has === undefined || (only !== undefined && only !== side)) return null;
      if (token === undefined) return has;
      const map = schema.maps.get(keyword);
      if (map !== undefined && typeof token === "string" && !map.has(token)) return null;
      const list = schema.lists.get(keyword);
      if (list !== undefined && typeof token === "number" && list[token] === undefined) return null;
      return pointerTo(has, token);
    };
    this.edits.push({
      rule,
      before: at(before, "before"),
      after: at(after, "after"),
      says,
      context,
      parts: said.parts,
      ...(said.decided === true ? { decided: true as const } : {}),
      ...(said.addedOptional === undefined ? {} : { addedOptional: said.addedOptional }),
      ...(said.removedOptional === undefined ? {} : { removedOptional: said.removedOptional }),
    });
  }
}

interface Pair {
  readonly before: Parsed;
  readonly after: Parsed;
  readonly context: Context;
}

interface Parts {
  readonly before: Node;
  readonly after: Node;
}

interface Said {
  readonly keyword?: string;
  readonly token?: string | number;
  /** The place stands on one side only. */
  readonly only?: "before" | "after";
  readonly parts?: Parts;
  /** The parts say which way it goes, not the rule: what was there in its place may have asked for more. */
  readonly decided?: boolean;
  readonly addedOptional?: { readonly place: Place; readonly name: string };
  readonly removedOptional?: true;
}

const everyType = ["null", "boolean", "number", "string", "array", "object"];

const counts = [
  { keyword: "minLength", rule: "min-length", lower: true, what: "characters" },
  { keyword: "maxLength", rule: "max-length", lower: false, what: "characters" },
  { keyword: "minItems", rule: "min-items", lower: true, what: "items" },
  { keyword: "maxItems", rule: "max-items", lower: false, what: "items" },
  {
    keyword: "minProperties",
    rule: "min-properties",
    lower: true,
    what: "properties",
  },
  {
    keyword: "maxProperties",
    rule: "max-properties",
    lower: false,
    what: "properties",
  },
  {
    keyword: "minContains",
    rule: "min-contains",
    lower: true,
    what: "matching items",
  },
  {
    keyword: "maxContains",
    rule: "max-contains",
    lower: false,
    what: "matching items",
  },
] as const;

const sayings: Readonly<Record<string, string>> = {
  items: "something of its items",
  contains: "something to be in the list",
  additionalProperties: "something of further properties",
  unevaluatedProperties: "something of what is left over",
  unevaluatedItems: "something of the items left over",
  propertyNames: "something of the names of properties",
  not: "that something is ruled out",
  then: "something where a condition holds",
  else: "something where a condition does not hold",
};

function atLeast(now: number, was: number, what: string): string {
  if (now === 0) return `may have no ${what}, and needed at least ${was}`;
  return `must have at least ${now} ${what}${was === 0 ? "" : `, and needed at least ${was}`}`;
}

function atMost(now: number, was: number, what: string): string {
  if (now === Number.POSITIVE_INFINITY)
    return `may have any number of ${what}, and could have at most ${was}`;
  const before = was === Number.POSITIVE_INFINITY ? "any number" : `at most ${was}`;
  return `may have at most ${now} ${what}, and could have ${before}`;
}

function named(types: readonly string[] | undefined): string {
  return types === undefined ? "of any type" : types.join(" or ");
}

/** Some values, as they are written. */
function shown(values: readonly unknown[]): string {
  const texts = values.slice(0, 5).map((value) => {
    if (isDeeperThan(value, 50)) return typeOf(value);
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  });
  return values.length > 5 ? `${texts.join(", ")} and ${values.length - 5} more` : texts.join(", ");
}

/** The values that are only before and only after. */
function differences(
  before: readonly unknown[],
  after: readonly unknown[],
): readonly [gone: unknown[], come: unknown[]] {
  if (isDeeperThan(before, 200) || isDeeperThan(after, 200)) {
    return isEqual(before, after) ? [[], []] : [[...before], [...after]];
  }
  const [a, b] = [before, after].map(
    (values) => new Map(values.map((value) => [canonical(value), value])),
  );
  const missing = (from?: Map<string, unknown>, other?: Map<string, unknown>) =>
    [...(from ?? [])].filter(([key]) => !other?.has(key)).map(([, value]) => value);
  return [missing(a, b), missing(b, a)];
}

/** By what a branch is known again: its reference, its tag or its title. */
function signature({ schema }: Place): string | undefined {
  if (!isObject(schema)) return undefined;
  if (typeof schema.$ref === "string") return `reference ${schema.$ref}`;
  if (isObject(schema.properties)) {
    const tags = Object.entries(schema.properties).filter(
      ([, property]) => isObject(property) && "const" in property && !isDeeperThan(property, 20),
    );
    if (tags.length > 0) {
      return `tag ${tags.map(([name, property]) => `${name}=${canonical((property as { const?: unknown }).const)}`).join()}`;
    }
  }
  return typeof schema.title === "string" ? `title ${schema.title}` : undefined;
}
