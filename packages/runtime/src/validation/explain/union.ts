import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { type Explanation, explain, type Node, refuse } from "./explanation.js";
import { inWords, orList } from "./label.js";
import { suggest } from "./suggest.js";
import { refuseType } from "./wrong-type.js";

/**
 * A union whose branches a property tells apart: `[union, "view", [["public", PublicView], …], rest]`.
 * Only the branch that the tag names is looked at, so that one mistake gives one issue.
 * @param rest what an unknown tag gets; absent where no other may be
 */
export function union(
  value: unknown,
  about: Explanation,
  tag: string,
  branches: readonly (readonly [unknown, Node])[],
  rest?: Node,
): void {
  const own = record(value);
  if (own === undefined) return refuseType(about, "object");
  const kind = member(own, tag);
  const node =
    branches.find(([code]) => code === kind)?.[1] ?? (kind === undefined ? undefined : rest);
  if (node !== undefined) return explain(value, about, node);
  const codes = branches.map(([code]) => code);
  if (kind === undefined) {
    refuse(about, "missing", "required", (label) => `enter ${label}`, { at: tag });
  } else {
    const near = typeof kind === "string" ? suggest(kind, codes) : undefined;
    refuse(
      about,
      "unknown-kind",
      "oneOf",
      (label) => `${label} must be ${orList(codes.map(String))}`,
      {
        at: tag,
        expected: codes,
        suggestion: near,
      },
    );
  }
}

/**
 * `anyOf` or `oneOf` of bare `required`: `[anyRequired, ["email"], ["phone"]]`.
 * @param keyword `oneOf` takes one of the alternatives alone
 */
export function anyRequired(
  value: unknown,
  about: Explanation,
  keyword: "anyOf" | "oneOf",
  ...alternatives: (readonly string[])[]
): void {
  const own = record(value);
  if (own === undefined) return;
  const met = alternatives.filter((names) =>
    names.every((name) => member(own, name) !== undefined),
  );
  const listed = orList(alternatives.map((names) => names.map(inWords).join(" and ")));
  const expected = alternatives.map((names) => names.join(" and "));
  if (met.length === 0)
    refuse(about, "missing-one-of", keyword, () => `enter ${listed}`, { expected });
  else if (keyword === "oneOf" && met.length > 1) {
    refuse(about, "more-than-one", keyword, () => `enter only one of these: ${listed}`, {
      expected,
    });
  }
}
