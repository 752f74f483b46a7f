import type { Judge } from "./holds.js";
import type { Interner } from "./interner.js";
import { type Assertion, concerns, type Node, type Of } from "./node.js";

/** A node or an assertion that is to hold, or not to. */
export interface Literal {
  readonly holds: boolean;
  readonly of: Node | Assertion;
  /** A node that is not to hold, and is only looked into where nothing else is left. */
  readonly later?: true;
}

/** One way to meet a condition: all of these. */
export type Way = readonly Literal[];

/** Ways of which one is to be taken. */
export type Choice = readonly Way[];

function isNode(of: Node | Assertion): of is Node {
  return "assertions" in of;
}

/** What is known of a value of one type on one branch of a search. */
export class State {
  readonly type: number;
  readonly nodes = new Map<Node, boolean>();
  readonly assertions = new Map<Assertion, boolean>();
  choices: Choice[] = [];
  /** Negations that are only looked into where nothing else is left: they seldom decide. */
  later: Node[] = [];
  readonly #make: Interner;

  constructor(type: number, make: Interner) {
    this.type = type;
    this.#make = make;
  }

  /** How much is known. */
  get size(): number {
    return this.nodes.size + this.assertions.size + this.choices.length;
  }

  copy(): State {
    const copy = new State(this.type, this.#make);
    for (const [node, holds] of this.nodes) copy.nodes.set(node, holds);
    for (const [assertion, holds] of this.assertions) copy.assertions.set(assertion, holds);
    copy.choices = [...this.choices];
    copy.later = [...this.later];
    return copy;
  }

  /** Adds what is to hold. `false` where it cannot, beside what is known. */
  add(literals: Way): boolean {
    const pending = [...literals];
    for (let literal = pending.pop(); literal !== undefined; literal = pending.pop()) {
      const { of, holds, later } = literal;
      const more = !isNode(of)
        ? this.#addAssertion(of, holds)
        : later
          ? this.#addLater(of)
          : this.#addNode(of, holds);
      if (more === undefined) return false;
      pending.push(...more);
    }
    return true;
  }

  /** Looks into one of the nodes that were left for later. `false` where it cannot be broken. */
  openLater(): boolean {
    const node = this.later.pop();
    if (node === undefined) return true;
    const follows = this.#expandNot(node);
    return follows !== undefined && this.add(follows);
  }

  /** Whether a way is shut by what is known, without a look at what it leads to. */
  isShut(way: Way): boolean {
    return way.some((literal) => this.#known(literal) === false);
  }

  /** Whether a way is known to be taken already. */
  isTaken(way: Way): boolean {
    return way.every((literal) => this.#known(literal) === true);
  }

  /** The assertions of one kind that hold. */
  all<K extends Assertion["kind"]>(kind: K): Of<K>[] {
    return this.#of(kind, true);
  }

  /** The assertions of one kind that do not hold. */
  none<K extends Assertion["kind"]>(kind: K): Of<K>[] {
    return this.#of(kind, false);
  }

  #of<K extends Assertion["kind"]>(kind: K, holds: boolean): Of<K>[] {
    const found: Of<K>[] = [];
    for (const [assertion, known] of this.assertions) {
      if (assertion.kind === kind && known === holds) found.push(assertion as Of<K>);
    }
    return found;
  }

  /** Whether a literal is known to be so, or not to be so. */
  #known({ of, holds }: Literal): boolean | undefined {
    const known = isNode(of) ? this.nodes.get(of) : this.assertions.get(of);
    if (known !== undefined) return known === holds;
    if (isNode(of)) {
      if (of.assertions.length === 0) return holds;
      if (of.assertions[0]?.kind === "never") return !holds;
    }
    return undefined;
  }

  /** What follows from a node; `undefined` where it cannot be so. */
  #addNode(node: Node, holds: boolean): Literal[] | undefined {
    const known = this.nodes.get(node);
    if (known !== undefined) return known === holds ? [] : undefined;
    this.nodes.set(node, holds);
    return holds ? node.assertions.map((of) => ({ holds, of })) : this.#expandNot(node);
  }

  #addLater(node: Node): Literal[] | undefined {
    const known = this.nodes.get(node);
    if (known === true) return undefined;
    if (known === undefined) {
      this.nodes.set(node, false);
      this.later.push(node);
    }
    return [];
  }

  #expandNot(node: Node): Literal[] | undefined {
    const ways: Literal[] = [];
    for (const of of node.assertions) {
      if ((concerns(of) & this.type) === 0) continue;
      const said = this.assertions.get(of);
      if (said === false) return [];
      if (said === true) continue;
      ways.push({ holds: false, of });
    }
    const [only] = ways;
    if (only === undefined) return undefined;
    if (ways.length === 1) return [only];
    // What breaks the members of an object is a choice itself: one choice of all is cheaper than two.
    return this.#choose(
      ways.flatMap((literal): Way[] =>
        // The literal stays, so that the same assertion elsewhere shuts the way.
        ((isNode(literal.of) ? undefined : this.#breaks(literal.of)) ?? [[]]).map((way) => [
          literal,
          ...way,
        ]),
      ),
    );
  }

  /** A choice that is not shut, not made and has several ways; what follows where it has one. */
  #choose(choice: Choice): Literal[] | undefined {
    if (choice.some((way) => this.isTaken(way))) return [];
    const open = choice.filter((way) => !this.isShut(way));
    const [only] = open;
    if (only === undefined) return undefined;
    if (open.length === 1) return [...only];
    this.choices.push(open);
    return [];
  }

  /** Takes another look at the choices. `false` where one of them is shut. */
  settle(): boolean {
    for (let again = true; again; ) {
      again = false;
      const choices = this.choices;
      this.choices = [];
      for (const choice of choices) {
        const follows = this.#choose(choice);
        if (follows === undefined) return false;
        if (follows.length === 0) continue;
        if (!this.add(follows)) return false;
        again = true;
      }
    }
    return true;
  }

  #addAssertion(assertion: Assertion, holds: boolean): Literal[] | undefined {
    const known = this.assertions.get(assertion);
    if (known !== undefined) return known === holds ? [] : undefined;
    const concerned = (concerns(assertion) & this.type) !== 0;
    if (!concerned) return holds ? [] : undefined;
    this.assertions.set(assertion, holds);
    return holds ? this.#follows(assertion) : this.#followsNot(assertion);
  }

  #follows(assertion: Assertion): Literal[] | undefined {
    const yes = (of: Node | Assertion): Literal => ({ holds: true, of });
    const no = (of: Node | Assertion): Literal => ({ holds: false, of });
    switch (assertion.kind) {
      case "never":
        return undefined;
      case "types":
        if ((assertion.mask & this.type) === 0) return undefined;
        return assertion.integer && this.type === 4
          ? [yes(this.#make.assertion({ kind: "multiple", of: 1 }, "1"))]
          : [];
      case "node":
        return [yes(assertion.node)];
      case "not":
        return [no(assertion.node)];
      case "reference":
        return [yes(assertion.target())];
      case "any":
        return this.#choose(assertion.nodes.map((node) => [yes(node)]));
      case "one": {
        const { nodes } = assertion;
        return this.#choose(
          nodes.map((node, index) => [
            yes(node),
            ...nodes
              .filter((_, other) => other !== index)
              .map((of): Literal => ({ holds: false, of, later: true })),
          ]),
        );
      }
      case "if":
        return this.#choose([
          [yes(assertion.test), yes(assertion.yes)],
          [no(assertion.test), yes(assertion.no)],
        ]);
      case "dependent":
        return this.#choose([
          [no(this.#required(assertion.name))],
          [yes(this.#required(assertion.name)), yes(assertion.node)],
        ]);
      case "has":
        return [yes(this.#required(assertion.name))];
      default:
        return [];
    }
  }

  #followsNot(assertion: Assertion): Literal[] | undefined {
    const ways = this.#breaks(assertion);
    if (ways !== undefined) return this.#choose(ways);
    return [];
  }

  /** The ways to break an assertion; `undefined` where it is a fact that its type's rules read. */
  #breaks(assertion: Assertion): Way[] | undefined {
    const yes = (of: Node | Assertion): Literal => ({ holds: true, of });
    const no = (of: Node | Assertion): Literal => ({ holds: false, of });
    const make = this.#make;
    switch (assertion.kind) {
      case "types": {
        if ((assertion.mask & this.type) === 0) return [[]];
        if (!assertion.integer || this.type !== 4) return [];
        return [[no(make.assertion({ kind: "multiple", of: 1 }, "1"))]];
      }
      case "never":
        return [[]];
      case "node":
        return [[no(assertion.node)]];
      case "not":
        return [[yes(assertion.node)]];
      case "reference":
        return [[no(assertion.target())]];
      case "any":
        return [assertion.nodes.map(no)];
      case "one": {
        const { nodes } = assertion;
        const pairs = nodes.flatMap((a, index) =>
          nodes.slice(index + 1).map((b) => [yes(a), yes(b)]),
        );
        return [nodes.map(no), ...pairs];
      }
      case "if":
        return [
          [yes(assertion.test), no(assertion.yes)],
          [no(assertion.test), no(assertion.no)],
        ];
      case "dependent":
        return [[yes(this.#required(assertion.name)), no(assertion.node)]];
      case "members":
        return this.#breakMembers(assertion);
      case "names":
        return [
          [
            yes(
              make.assertion({ kind: "hasName", broken: assertion.node }, `${assertion.node.id}`),
            ),
          ],
        ];
      case "items":
        return [
          ...assertion.prefix.map((broken, index) => [
            yes(make.assertion({ kind: "item", index, broken }, `${index}:${broken.id}`)),
          ]),
          ...this.#breakRest(assertion),
        ];
      case "contains":
        return this.#breakContains(assertion);
      case "unique":
        return [[yes(make.assertion({ kind: "repeats" }, ""))]];
      default:
        return undefined;
    }
  }

  #breakMembers({ named, patterns, rest }: Of<"members">): Way[] {
    const make = this.#make;
    const ways: Way[] = [];
    const way = (of: Assertion) => ways.push([{ holds: true, of }]);
    const can = (broken: Node) => broken.assertions.length > 0;
    for (const [name, broken] of named) {
      if (can(broken)) {
        way(make.assertion({ kind: "has", name, broken }, `${JSON.stringify(name)}:${broken.id}`));
      }
    }
    for (const [pattern, broken] of patterns) {
      if (can(broken)) {
        way(make.assertion({ kind: "hasMatching", pattern, broken }, `${broken.id}:${pattern}`));
      }
    }
    if (can(rest)) {
      const names = [...named.keys()];
      const texts = patterns.map(([pattern]) => pattern);
      const detail = `${rest.id}:${JSON.stringify([names, texts])}`;
      way(
        make.assertion({ kind: "hasOther", named: names, patterns: texts, broken: rest }, detail),
      );
    }
    return ways;
  }

  #breakRest({ prefix, rest }: Of<"items">): Way[] {
    if (rest.assertions.length === 0) return [];
    const index = prefix.length;
    const of = this.#make.assertion(
      { kind: "itemFrom", index, broken: rest },
      `${index}:${rest.id}`,
    );
    return [[{ holds: true, of }]];
  }

  /** Too few that match, or too many. None at all is the same as: each item breaks it. */
  #breakContains({ node, min, max }: Of<"contains">): Way[] {
    const make = this.#make;
    const contains = (least: number, most: number): Way => {
      const said = { kind: "contains", node, min: least, max: most } as const;
      return [{ holds: true, of: make.assertion(said, `${node.id},${least},${most}`) }];
    };
    return [
      ...(min > 0 ? [contains(0, min - 1)] : []),
      ...(max < Number.POSITIVE_INFINITY ? [contains(max + 1, Number.POSITIVE_INFINITY)] : []),
    ];
  }

  #required(name: string): Assertion {
    return this.#make.assertion({ kind: "required", name }, JSON.stringify(name));
  }
}

/** The values that are all that a state leaves, where it lists them. */
export function listedValues(state: State): readonly unknown[] | undefined {
  const lists = state.all("values").map(({ values }) => values);
  return lists.sort((a, b) => a.length - b.length)[0];
}

/** Whether a value is one that all nodes of a goal ask for. */
export function fits(
  judge: Judge,
  holds: readonly Node[],
  breaks: readonly Node[],
  value: unknown,
): boolean {
  return (
    holds.every((node) => judge.accepts(node, value)) &&
    !breaks.some((node) => judge.accepts(node, value))
  );
}
