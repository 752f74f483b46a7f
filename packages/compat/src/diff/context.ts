import type { Answer } from "../proof/ask.js";
import type { Node } from "../proof/node.js";
import type { Relation } from "../proof/relation.js";
import type { Place } from "../schema/place.js";

/** How much of all steps each question about a place may take. */
export const SHARE = 0.05;

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
export function asked(relation: Relation, before: Node, after: Node, context: Context): Context {
  if (context.sense === "either" || (context.lost === "empty" && context.won === "empty")) {
    return context;
  }
  const fewer = relation.ask([before], [after], SHARE).kind;
  const more = relation.ask([after], [before], SHARE).kind;
  const [lost, won] = context.sense === "same" ? [fewer, more] : [more, fewer];
  return {
    ...context,
    lost: context.lost === "empty" ? "empty" : lost,
    won: context.won === "empty" ? "empty" : won,
  };
}

/** The context of what stands inside: an item, a property. */
export function inside(context: Context, label: string, whole: Context["whole"]): Context {
  return {
    ...context,
    label: context.label === "" ? label : `${context.label} › ${label}`,
    whole,
  };
}
