import { member } from "../check/member.js";
import { record } from "../check/record.js";
import type { IssueCode } from "../issue.js";
import { type Explanation, explain, NAME, type Node, pointerOf, refuse } from "./explanation.js";
import { inWords, orList } from "./label.js";
import { missing, refuseUnknown } from "./object.js";
import { suggest } from "./suggest.js";
import { refuseType } from "./wrong-type.js";

/**
 * A union whose branches a property tells apart: `[union, "view", ["public", "resident"], [Public, Resident]]`.
 * Only the branch that the tag names is looked at, so that one mistake gives one issue.
 * @param open takes other tags too
 */
export function union(
  value: unknown,
  about: Explanation,
  tag: string,
  codes: readonly unknown[],
  nodes: readonly Node[],
  open?: 1,
): void {
  const own = record(value);
  if (own === undefined) return refuseType(about, "an object", "object");
  const kind = member(own, tag);
  if (kind === undefined) {
    const meant = Object.keys(own).find((name) => suggest(name, [tag]));
    return meant === undefined ? missing(about, tag) : refuseUnknown(about, meant, "required", tag);
  }
  const node = nodes[codes.indexOf(kind)];
  if (node !== undefined) explain(value, about, node);
  else if (!open) {
    const near = typeof kind === "string" ? suggest(kind, codes) : undefined;
    const say = `${NAME} must be ${orList(codes.map(String))}`;
    refuse(about, "unknown-kind", "oneOf", say, codes, near, tag);
  }
}

/** `anyOf` of bare `required`: `[anyRequired, [["email"], ["phone"]]]`. */
export function anyRequired(value: unknown, about: Explanation, alternatives: Alternatives): void {
  const own = record(value);
  if (!own || alternatives.some((names) => hasAll(own, names))) return;
  refuseMembers(about, "missing-one-of", "anyOf", "Enter", alternatives);
}

/** `oneOf` of bare `required`: `[oneRequired, [["email"], ["phone"]]]`. */
export function oneRequired(value: unknown, about: Explanation, alternatives: Alternatives): void {
  const own = record(value);
  const count = own ? alternatives.filter((names) => hasAll(own, names)).length : 1;
  if (count === 0) refuseMembers(about, "missing-one-of", "oneOf", "Enter", alternatives);
  else if (count > 1) {
    refuseMembers(about, "more-than-one", "oneOf", "Enter only one of these:", alternatives);
  }
}

/** The names that each branch asks for. */
type Alternatives = readonly (readonly string[])[];

function hasAll(own: { readonly [name: string]: unknown }, names: readonly string[]): boolean {
  return names.every((name) => member(own, name) !== undefined);
}

function refuseMembers(
  about: Explanation,
  code: IssueCode,
  keyword: string,
  verb: string,
  alternatives: Alternatives,
): void {
  if (alternatives.flat().some((name) => about.noted.includes(pointerOf([...about.path, name]))))
    return;
  const list = (word: (name: string) => string) =>
    alternatives.map((names) => names.map(word).join(" and "));
  refuse(about, code, keyword, `${verb} ${orList(list(inWords))}`, list(String));
}
