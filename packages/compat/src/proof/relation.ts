import { hasEndlessCircle } from "../schema/circles.js";
import type { Place } from "../schema/place.js";
import type { SchemaSource } from "../schema/source.js";
import type { Answer } from "./ask.js";
import { Judge } from "./holds.js";
import { Interner } from "./interner.js";
import type { Node } from "./node.js";
import { Normaliser } from "./normalise.js";
import { nameOf, type Shared, sharedBetween } from "./shared.js";
import { Solver } from "./solver.js";

/** How many steps a comparison takes at most unless it is told otherwise: a second or two. */
export const STEPS = 100_000;

/** What one version's schemas are to the other's. */
export class Relation {
  readonly make = new Interner();
  readonly judge = new Judge();
  readonly before: Normaliser;
  readonly after: Normaliser;
  readonly shared: Shared;
  readonly #solver: Solver;
  readonly #steps: number;
  #left: number;

  /**
   * @param steps how many steps a question may take
   * @param times how many times that all questions together may take
   */
  constructor(before: SchemaSource, after: SchemaSource, steps = STEPS, times = 4) {
    this.shared = sharedBetween(before, after);
    const key = (place: Place) => {
      const name = nameOf(place);
      return this.shared.names.has(name) ? name : undefined;
    };
    this.before = new Normaliser(before, this.make, "before", key);
    this.after = new Normaliser(after, this.make, "after", key);
    this.#solver = new Solver(this.make, this.judge, steps);
    this.#steps = steps;
    // What never ends for a value says nothing of it, and nobody can tell what it takes.
    const isEndless = [before, after].some((side) => hasEndlessCircle(side.root, side));
    this.#left = isEndless ? 0 : times * steps;
  }

  /** A value that all of the one take and none of the other; a question costs so many steps at most. */
  ask(holds: readonly Node[], breaks: readonly Node[], share = 1): Answer {
    const steps = Math.min(this.#left, Math.ceil(this.#steps * share));
    if (steps <= 0) return { kind: "unknown" };
    this.#solver.withSteps(steps);
    let answer: Answer;
    try {
      answer = this.#solver.ask(holds, breaks);
    } catch (error) {
      // Nesting that got past all bounds: the stack is at its end, and nothing is known.
      if (!(error instanceof RangeError)) throw error;
      answer = { kind: "unknown" };
    }
    this.#left -= steps - Math.max(0, this.#solver.stepsLeft);
    return answer;
  }
}
