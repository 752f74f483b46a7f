import { NotJudged, typeOf } from "../judge/evaluate.js";
import type { Answer, Ask, Candidates, Inner } from "./ask.js";
import type { Judge } from "./holds.js";
import type { Interner } from "./interner.js";
import { isListShut, listCandidates } from "./lists.js";
import { ALL_TYPES, type Node, type TypeName, typeBits } from "./node.js";
import { numbersOf } from "./numbers.js";
import { hasNoObject, isWayShut, isWayTaken, objectCandidates } from "./objects.js";
import { type Choice, fits, listedValues, State, type Way } from "./state.js";
import { isTextShut, textsOf } from "./texts.js";

const empty: Answer = { kind: "empty" };
const unknown: Answer = { kind: "unknown" };

/** How deep values inside values are looked into, and how deep the search may go: the stack is finite. */
const DEEPEST_VALUE = 60;
const DEEPEST_SEARCH = 900;

/** How many facts are looked through, and how many schemas judged by, for the price of one step. */
const COPIED = 100;
const JUDGED = 50;

/** The cheapest first: one value is enough. */
const types: readonly TypeName[] = ["null", "boolean", "number", "string", "array", "object"];

/**
 * Decides whether some nodes hold and others break for any value at once. It looks for such a value
 * branch by branch; a branch is shut where its conditions contradict one another. Conditions that it
 * does not understand are left out, so that it may miss a contradiction and never makes one up. A value
 * that it finds is judged by the schemas themselves.
 */
export class Solver implements Inner {
  readonly make: Interner;
  readonly judge: Judge;
  #steps: number;
  #search = 0;
  readonly #answers = new Map<string, Answer>();
  /** Questions that are being asked, and how deep each is. */
  readonly #asked = new Map<string, number>();
  /** The outermost question that the answer in the making leans on. */
  #leansOn = Number.POSITIVE_INFINITY;

  constructor(make: Interner, judge: Judge, steps: number) {
    this.make = make;
    this.judge = judge;
    this.#steps = steps;
  }

  /** Whether no step is left. */
  get isSpent(): boolean {
    return this.#steps <= 0;
  }

  /** How many steps are left. */
  get stepsLeft(): number {
    return this.#steps;
  }

  /** Sets how many steps may be taken from now on, and forgets what was left open by an error. */
  withSteps(steps: number): void {
    this.#steps = steps;
    this.#search = 0;
    this.#asked.clear();
    this.#leansOn = Number.POSITIVE_INFINITY;
  }

  /** Whether there is a value for which all of the one hold and all of the other break. */
  readonly ask: Ask = (holds, breaks) => {
    const [yes, no] = [unique(holds), unique(breaks)];
    if (yes.some((node) => no.includes(node))) return empty;
    if (yes.includes(this.make.nothing) || no.includes(this.make.anything)) return empty;
    const key = `${yes.map(({ id }) => id).join()}|${no.map(({ id }) => id).join()}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const level = this.#asked.get(key);
    if (level !== undefined) {
      // The smallest value that answers a question holds no other answer to it.
      this.#leansOn = Math.min(this.#leansOn, level);
      return empty;
    }
    if (!this.#step() || this.#asked.size > DEEPEST_VALUE) return unknown;
    return this.#answered(key, yes, no);
  };

  #answered(key: string, holds: readonly Node[], breaks: readonly Node[]): Answer {
    const level = this.#asked.size;
    const outer = this.#leansOn;
    this.#leansOn = Number.POSITIVE_INFINITY;
    this.#asked.set(key, level);
    const answer = this.#answer(holds, breaks);
    this.#asked.delete(key);
    const leans = this.#leansOn < level;
    // What leans on a question that is still open is only true as long as that one is.
    if (!(answer.kind === "empty" && leans) && !this.isSpent) this.#answers.set(key, answer);
    this.#leansOn = Math.min(outer, leans ? this.#leansOn : Number.POSITIVE_INFINITY);
    return answer;
  }

  #step(cost = 1): boolean {
    this.#steps -= cost;
    return this.#steps > 0;
  }

  #answer(holds: readonly Node[], breaks: readonly Node[]): Answer {
    let isEmpty = true;
    for (const type of types) {
      const bit = typeBits[type];
      if ((maskOf(holds) & bit) === 0) continue;
      const state = new State(bit, this.make);
      if (!state.add(holds.map((of) => ({ holds: true, of })))) continue;
      if (!state.add(breaks.map((of) => ({ holds: false, of })))) continue;
      const answer = this.#branch(state, type, { holds, breaks });
      if (answer.kind === "value") return answer;
      isEmpty &&= answer.kind === "empty";
    }
    return isEmpty ? empty : unknown;
  }

  /** Looks for a value on a branch and on all that leave it. */
  #branch(state: State, type: TypeName, goal: Goal): Answer {
    if (!this.#step(1 + state.size / COPIED)) return unknown;
    if (this.#search > DEEPEST_SEARCH) return unknown;
    this.#search++;
    try {
      return this.#explore(state, type, goal);
    } finally {
      this.#search--;
    }
  }

  #explore(state: State, type: TypeName, goal: Goal): Answer {
    if (!state.settle()) return empty;
    const listed = listedValues(state);
    if (listed !== undefined) {
      const values = listed.filter((value) => typeOf(value) === type);
      const answer = this.#first({ values, all: true }, goal);
      if (answer.kind !== "unknown") return answer;
    }
    if (type === "null") return this.#first({ values: [null], all: true }, goal);
    if (type === "boolean") return this.#first({ values: [true, false], all: true }, goal);
    if (this.#isShut(state, type)) return empty;
    const choice = this.#nextChoice(state, type);
    if (choice === "shut") return empty;
    if (choice !== undefined) {
      state.choices = state.choices.filter((other) => other !== choice.from);
      return this.#each(state, choice.ways, type, goal);
    }
    if (state.later.length > 0) {
      return state.openLater() ? this.#branch(state, type, goal) : empty;
    }
    const candidates = this.#candidates(state, type);
    return candidates === undefined ? empty : this.#first(candidates, goal);
  }

  #each(state: State, ways: readonly Way[], type: TypeName, goal: Goal): Answer {
    let isEmpty = true;
    for (const way of ways) {
      const copy = state.copy();
      if (!copy.add(way)) continue;
      const answer = this.#branch(copy, type, goal);
      if (answer.kind === "value") return answer;
      isEmpty &&= answer.kind === "empty";
      if (this.isSpent) return unknown;
    }
    return isEmpty ? empty : unknown;
  }

  /** The choice with the fewest ways, those left out that are shut by what members can be. */
  #nextChoice(
    state: State,
    type: TypeName,
  ): { readonly from: Choice; readonly ways: readonly Way[] } | "shut" | undefined {
    let best: { from: Choice; ways: readonly Way[] } | undefined;
    for (const from of [...state.choices].sort((a, b) => a.length - b.length)) {
      let ways: readonly Way[] = from;
      if (type === "object") {
        if (from.some((way) => isWayTaken(state, way, this.ask))) {
          state.choices = state.choices.filter((other) => other !== from);
          continue;
        }
        ways = from.filter((way) => !isWayShut(state, way, this.ask));
      }
      if (ways.length === 0) return "shut";
      if (best === undefined || ways.length < best.ways.length) best = { from, ways };
      if (best.ways.length === 1) break;
    }
    return best;
  }

  #isShut(state: State, type: TypeName): boolean {
    switch (type) {
      case "number":
        return numbersOf(state) === undefined;
      case "string":
        return isTextShut(state);
      case "array":
        return isListShut(state, this.ask);
      case "object":
        return hasNoObject(state, this);
      default:
        return false;
    }
  }

  #candidates(state: State, type: TypeName): Candidates | undefined {
    switch (type) {
      case "number":
        return numbersOf(state);
      case "string":
        return textsOf(state);
      case "array":
        return listCandidates(state, this);
      default:
        return objectCandidates(state, this);
    }
  }

  /** The first candidate that the schemas themselves agree to. */
  #first({ values, all }: Candidates, { holds, breaks }: Goal): Answer {
    let judged = true;
    for (const value of values) {
      const before = this.judge.judgements;
      if (!this.#step(0.05)) return unknown;
      try {
        if (fits(this.judge, holds, breaks, value)) return { kind: "value", value };
      } catch (error) {
        if (!(error instanceof NotJudged)) throw error;
        judged = false;
      }
      this.#step((this.judge.judgements - before) / JUDGED);
    }
    return all && judged ? empty : unknown;
  }
}

interface Goal {
  readonly holds: readonly Node[];
  readonly breaks: readonly Node[];
}

function unique(nodes: readonly Node[]): Node[] {
  return [...new Set(nodes)].sort((a, b) => a.id - b.id);
}

/** The types that nodes leave at first sight. */
function maskOf(nodes: readonly Node[]): number {
  let mask = ALL_TYPES;
  for (const { assertions } of nodes) {
    for (const assertion of assertions) if (assertion.kind === "types") mask &= assertion.mask;
  }
  return mask;
}
