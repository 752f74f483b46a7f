import { canonical } from "../json/json.js";
import type { Assertion, Node, Origin, Unkeyed } from "./node.js";

/** Makes nodes and assertions, equal ones once. */
export class Interner {
  readonly #nodes = new Map<string, Node>();
  readonly #assertions = new Map<string, Assertion>();

  /** The schema that takes every value. */
  readonly anything = this.node([], undefined);
  /** The schema that takes none. */
  readonly nothing = this.node([this.assertion({ kind: "never" }, "")], undefined);

  /** The node that is all of these at once. */
  node(assertions: readonly Assertion[], origin: Origin | undefined): Node {
    const unique = [...new Map(assertions.map((item) => [item.key, item])).values()];
    unique.sort((a, b) => (a.key < b.key ? -1 : 1));
    const never = unique.find(({ kind }) => kind === "never");
    const kept = never === undefined ? unique : [never];
    const key = kept.map((item) => item.key).join(" ");
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made: Node = { id: this.#nodes.size, assertions: kept, origin };
    this.#nodes.set(key, made);
    return made;
  }

  /** An assertion; `detail` tells it from others of its kind. */
  assertion(said: Unkeyed<Assertion>, detail: string): Assertion {
    const text = `${said.kind}(${detail})`;
    const known = this.#assertions.get(text);
    if (known !== undefined) return known;
    // Short, because the keys of nodes are made of it: a list of codes can be a book.
    const made = { ...said, key: `${said.kind}${this.#assertions.size}` } as Assertion;
    this.#assertions.set(text, made);
    return made;
  }

  /** The schema that takes these values. */
  values(values: readonly unknown[]): Node {
    return this.node([this.listed(values)], undefined);
  }

  /** The assertion that a value is one of these. */
  listed(values: readonly unknown[]): Assertion {
    const byKey = new Map(values.map((value) => [canonical(value), value]));
    return this.assertion(
      { kind: "values", values: [...byKey.values()] },
      [...byKey.keys()].sort().join(),
    );
  }

  /** A schema of one named property. */
  property(name: string, node: Node): Node {
    const named = new Map([[name, node]]);
    return this.node([this.members(named, [], this.anything)], undefined);
  }

  /** A schema of the items of a list. */
  items(prefix: readonly Node[], rest: Node): Assertion {
    const detail = `${prefix.map(({ id }) => id).join()}|${rest.id}`;
    return this.assertion({ kind: "items", prefix, rest }, detail);
  }

  /** What members of an object must be, by name, by pattern, or else. */
  members(
    named: ReadonlyMap<string, Node>,
    patterns: readonly (readonly [string, Node])[],
    rest: Node,
  ): Assertion {
    const byName = [...named].map(([name, { id }]) => `${JSON.stringify(name)}:${id}`).sort();
    const byPattern = patterns.map(([text, { id }]) => `${JSON.stringify(text)}:${id}`).sort();
    return this.assertion(
      { kind: "members", named, patterns, rest },
      `${byName.join()}|${byPattern.join()}|${rest.id}`,
    );
  }
}
