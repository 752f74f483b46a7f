import type { Node } from "../proof/node.js";
import type { Relation } from "../proof/relation.js";
import type { Answer } from "../proof/solver.js";
import type { Place } from "../schema/place.js";

/** A way that values travel. */
export type WireDirection = "input" | "output";

/** Where a walk through two versions of a schema is. */
export interface Context {
  /** What to call the place in a sentence: `contact.email`; empty at the root. */
  readonly label: string;
  /**
   * `same`: what narrows here narrows the whole. `reversed`: it widens the whole (below `not`).
   * `either`: it can do both (below `oneOf`, `if`).
   */
  readonly sense: "same" | "reversed" | "either";
  /** What is known of the values that the whole loses and wins here, of the nearest place that was asked about. */
  readonly lost: Answer["kind"];
  readonly won: Answer["kind"];
  /** A schema of the whole value that asks for something at this place; `undefined` where none can. */
  readonly whole: ((part: Node) => Node) | undefined;
}

/** One edit, before it is judged. */
export interface Edit {
  readonly rule: string;
  readonly before: string | null;
  readonly after: string | null;
  /** What happened, after the name of the place: "is required now". */
  readonly says: string;
  readonly context: Context;
  /** What the edited keywords alone ask for, to decide by and to find a witness with. */
  readonly parts: { readonly before: Node; readonly after: Node } | undefined;
  /** The parts say which way it goes, not the rule. */
  readonly decided?: true;
  /** A property that was added without being required: readers leave it. */
  readonly addedOptional?: { readonly place: Place; readonly name: string };
  /** A property that was not required was removed. */
  readonly removedOptional?: true;
}

/** The context of a pair of schemas once the two were asked about. */
export function asked(
  relation: Relation,
  before: Node,
  after: Node,
  context: Context,
  share: number,
): Context {
  if (context.sense === "either" || (context.lost === "empty" && context.won === "empty")) {
    return context;
  }
  const fewer = relation.ask([before], [after], share).kind;
  const more = relation.ask([after], [before], share).kind;
  const [lost, won] = context.sense === "same" ? [fewer, more] : [more, fewer];
  return {
    ...context,
    lost: context.lost === "empty" ? "empty" : lost,
    won: context.won === "empty" ? "empty" : won,
  };
}
