import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { type Explanation, explainMember, NAME, type Node, refuse } from "./explanation.js";
import { refuseUnknown } from "./object.js";

/** Gives the names or indices that other keywords have looked at. */
type Evaluated = (value: unknown, depth: number, resources: readonly unknown[]) => Set<unknown>;

/** `unevaluatedProperties`: `[unevaluatedProperties, evaluated, false]` (JSON Schema Core §11.3). */
export function unevaluatedProperties(
  value: unknown,
  about: Explanation,
  evaluated: Evaluated,
  rest: Node | false,
): void {
  const own = record(value);
  if (own === undefined) return;
  const seen = evaluated(own, 0, about.resources ?? []);
  for (const name of Object.keys(own)) {
    const item = member(own, name);
    if (seen.has(name) || item === undefined) continue;
    if (rest !== false) explainMember(item, about, name, rest);
    else refuseUnknown(about, name, "unevaluatedProperties");
  }
}

/** `unevaluatedItems`: `[unevaluatedItems, evaluated, false]` (JSON Schema Core §11.2). */
export function unevaluatedItems(
  value: unknown,
  about: Explanation,
  evaluated: Evaluated,
  rest: Node | false,
): void {
  if (!Array.isArray(value)) return;
  const seen = evaluated(value, 0, about.resources ?? []);
  for (const [index, item] of value.entries()) {
    if (seen.has(index)) continue;
    if (rest !== false) explainMember(item, about, index, rest);
    else {
      const say = `Remove ${NAME}: nothing more may stand here`;
      refuse(about, "too-many-items", "unevaluatedItems", say, undefined, undefined, index);
    }
  }
}
