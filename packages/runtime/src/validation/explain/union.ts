import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { type Explanation, explain, NAME, type Node, refuse } from "./explanation.js";
import { inWords, orList } from "./label.js";
import { missing } from "./object.js";
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
  if (own === undefined) return refuseType(about, "object");
  const kind = member(own, tag);
  if (kind === undefined) return missing(about, tag);
  const node = nodes[codes.indexOf(kind)];
  if (node !== undefined) explain(value, about, node);
  else if (!open) {
    const near = typeof kind === "string" ? suggest(kind, codes) : undefined;
    const say = `${NAME} must be ${orList(codes.map(String))}`;
    refuse(about, "unknown-kind", "oneOf", say, codes, near, tag);
  }
}

/**
 * `anyOf` or `oneOf` of bare `required`: `[anyRequired, [["email"], ["phone"]]]`.
 * @param only takes one of the alternatives alone (`oneOf`)
 */
export function anyRequired(
  value: unknown,
  about: Explanation,
  alternatives: readonly (readonly string[])[],
  only?: 1,
): void {
  const own = record(value);
  if (own === undefined) return;
  const met = alternatives.filter((names) =>
    names.every((name) => member(own, name) !== undefined),
  ).length;
  if (only ? met === 1 : met > 0) return;
  const [code, which] =
    met > 0
      ? (["more-than-one", "only one of these: "] as const)
      : (["missing-one-of", ""] as const);
  refuse(
    about,
    code,
    only ? "oneOf" : "anyOf",
    `enter ${which}${orList(alternatives.map((names) => names.map(inWords).join(" and ")))}`,
    alternatives.map((names) => names.join(" and ")),
  );
}
