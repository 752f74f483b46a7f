import type { Node } from "../proof/node.js";
import type { Context } from "./context.js";
import type { Pair } from "./pair.js";

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

/** A keyword that holds one schema, and that takes everything where it is not there. */
export function compareSubschema(
  pair: Pair,
  keyword: string,
  added: string,
  removed: string,
  inner: Context,
  keywords: readonly string[] = [keyword],
): void {
  const [a, b] = [pair.before.single.get(keyword), pair.after.single.get(keyword)];
  if (a === undefined && b === undefined) return;
  const { make, before, after } = pair.relation;
  const plain = keyword === "additionalProperties" || keyword.startsWith("unevaluated");
  const isEnd = (node: Node) => node === make.nothing || node === make.anything;
  const [one, other] = [
    a === undefined ? make.anything : before.node(a),
    b === undefined ? make.anything : after.node(b),
  ];
  if (a !== undefined && b !== undefined && !(plain && (isEnd(one) || isEnd(other)))) {
    pair.walk.compare(a, b, inner);
    return;
  }
  if (one === other && keyword !== "contains" && keyword !== "not") return;
  const narrower =
    a === undefined || (b !== undefined && (other === make.nothing || one === make.anything));
  const words = narrower ? "is asked for, and was not" : "is no longer asked for";
  pair.edit(narrower ? added : removed, `${sayings[keyword] ?? keyword} ${words}`, {
    keyword,
    parts: pair.parts(keywords),
  });
}
