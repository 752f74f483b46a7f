import { isObject, pointerTo } from "../json/json.js";
import type { Node } from "../proof/node.js";
import type { Relation } from "../proof/relation.js";
import type { Parsed } from "../schema/parsed.js";
import type { Place } from "../schema/place.js";
import type { Context, Edit } from "./context.js";

/** One of the two versions. */
export type Side = "before" | "after";

/** What comparing the keywords of a pair may ask of the walk that met it. */
export interface Walk {
  readonly relation: Relation;
  /** Compares two schemas inside a pair, or that it refers to. */
  compare(before: Place, after: Place, context: Context): void;
  /** Whether a target of references is compared by itself, elsewhere. */
  isElsewhere(before: Place, after: Place): boolean;
  report(edit: Edit): void;
}

/** What some keywords alone ask for, on each side. */
export interface Parts {
  readonly before: Node;
  readonly after: Node;
}

/** What there is to say of an edit beside its rule and its sentence. */
export interface Said {
  readonly keyword?: string;
  readonly token?: string | number;
  /** The place stands on one side only. */
  readonly only?: Side;
  readonly parts?: Parts;
  /** The parts say which way it goes, not the rule: what was there in its place may have asked for more. */
  readonly decided?: boolean;
  readonly addedOptional?: { readonly place: Place; readonly name: string };
  readonly removedOptional?: true;
}

/** Two versions of a schema, and where a walk met them. */
export class Pair {
  readonly before: Parsed;
  readonly after: Parsed;
  readonly context: Context;
  readonly walk: Walk;
  readonly relation: Relation;

  constructor(before: Parsed, after: Parsed, context: Context, walk: Walk) {
    this.before = before;
    this.after = after;
    this.context = context;
    this.walk = walk;
    this.relation = walk.relation;
  }

  /** What some keywords alone ask for, on each side. */
  parts(keywords: readonly string[]): Parts {
    return { before: this.partOf("before", keywords), after: this.partOf("after", keywords) };
  }

  /** What some keywords alone ask for, on one side. */
  partOf(side: Side, keywords: readonly string[]): Node {
    const { place } = this[side];
    if (!isObject(place.schema)) return this.relation[side].node(place);
    const kept = Object.entries(place.schema).filter(([keyword]) => keywords.includes(keyword));
    return this.relation[side].node({ ...place, schema: Object.fromEntries(kept) });
  }

  /** Reports an edit. `says`: what happened, after the name of the place. */
  edit(rule: string, says: string, said: Said = {}): void {
    this.walk.report({
      rule,
      before: this.#pointer("before", said),
      after: this.#pointer("after", said),
      says,
      context: this.context,
      parts: said.parts,
      ...(said.decided === true ? { decided: true as const } : {}),
      ...(said.addedOptional === undefined ? {} : { addedOptional: said.addedOptional }),
      ...(said.removedOptional === undefined ? {} : { removedOptional: said.removedOptional }),
    });
  }

  /** Where an edit stands on a side; `null` where that side has nothing of it. */
  #pointer(side: Side, { keyword, token, only }: Said): string | null {
    const schema = this[side];
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
  }
}
