import type { Judge } from "./holds.js";
import type { Interner } from "./interner.js";
import type { Node } from "./node.js";

/** Whether there is a value that some schemas take and others do not. */
export type Answer =
  | { readonly kind: "empty" }
  /** There is: this one, which the schemas themselves were asked about. */
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "unknown" };

/** Answers for a value inside another one. */
export type Ask = (holds: readonly Node[], breaks: readonly Node[]) => Answer;

/** What looks for a value may ask about those inside it. */
export interface Inner {
  readonly ask: Ask;
  readonly make: Interner;
  readonly judge: Judge;
}

/** Values that a state may leave. `all`: there are no others. */
export interface Candidates {
  readonly values: readonly unknown[];
  readonly all: boolean;
}
