import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { shown } from "../shown.js";
import {
  type Explanation,
  explain,
  explainMember,
  firstIssue,
  NAME,
  type Node,
  refuse,
} from "./explanation.js";
import { missing, refuseUnknown } from "./object.js";

/**
 * `patternProperties` and `additionalProperties`: `[others, ["known"], [[/^x-/u, node]], rest]`.
 * @param rest what any other property must be; `false` takes none
 */
export function others(
  value: unknown,
  about: Explanation,
  known: readonly string[],
  patterns: readonly (readonly [RegExp, Node])[],
  rest: Node | false,
): void {
  const own = record(value);
  for (const name of Object.keys(own ?? {})) {
    const item = member(own, name);
    if (item === undefined) continue;
    const matching = patterns.filter(([pattern]) => pattern.test(name));
    for (const [, node] of matching) explainMember(item, about, name, node);
    if (matching.length > 0 || known.includes(name)) continue;
    if (rest !== false) explainMember(item, about, name, rest);
    else refuseUnknown(about, name, "additionalProperties");
  }
}

/** `propertyNames`: `[propertyNames, node]` (JSON Schema Core §10.3.2.4). */
export function propertyNames(value: unknown, about: Explanation, node: Node): void {
  const own = record(value);
  for (const name of Object.keys(own ?? {})) {
    if (member(own, name) === undefined || !firstIssue(name, about, node)) continue;
    const say = `Rename ${shown(name)}: a property may not be called so here`;
    refuse(about, "wrong-property-name", "propertyNames", say, undefined, undefined, name);
  }
}

/** `minProperties` and `maxProperties`: `[propertyCount, 1, 20]` (JSON Schema Validation §6.5). */
export function propertyCount(
  value: unknown,
  about: Explanation,
  least: number,
  most: number,
): void {
  const own = record(value);
  if (own === undefined) return;
  const count = Object.values(own).filter((item) => item !== undefined).length;
  if (count < least) {
    const say = `${NAME} must have ${counted(least)} or more`;
    refuse(about, "too-few-properties", "minProperties", say, least);
  } else if (count > most) {
    const say = `${NAME} must have ${counted(most)} or fewer`;
    refuse(about, "too-many-properties", "maxProperties", say, most);
  }
}

function counted(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

/** `dependentRequired`: `[dependentRequired, { payment: ["amount"] }]` (JSON Schema Validation §6.5.4). */
export function dependentRequired(
  value: unknown,
  about: Explanation,
  dependencies: { readonly [name: string]: readonly string[] },
): void {
  const own = record(value);
  if (own === undefined) return;
  for (const [name, required] of Object.entries(dependencies)) {
    if (member(own, name) === undefined) continue;
    for (const needed of required) {
      if (member(own, needed) === undefined) missing(about, needed, "dependentRequired");
    }
  }
}

/** `dependentSchemas`: `[dependentSchemas, { payment: node }]` (JSON Schema Core §10.2.2.4). */
export function dependentSchemas(
  value: unknown,
  about: Explanation,
  dependencies: { readonly [name: string]: Node },
): void {
  const own = record(value);
  if (own === undefined) return;
  for (const [name, node] of Object.entries(dependencies)) {
    if (member(own, name) !== undefined) explain(value, about, node);
  }
}
