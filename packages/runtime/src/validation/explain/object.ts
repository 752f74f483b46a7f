import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { type Explanation, explainMember, type Node, refuse } from "./explanation.js";
import { inside } from "./inside.js";
import { suggest } from "./suggest.js";
import { refuseType } from "./wrong-type.js";

/** Longest part of an unknown name that a message repeats. */
const LONGEST_SHOWN = 60;

/**
 * An object: `[object, { uprn: Uprn }, ["uprn"], 1]`. A member that is `undefined` counts as absent,
 * as it is in JSON.
 * @param required names, in the order in which they are asked for
 * @param closed takes no other properties (`additionalProperties: false`)
 */
export function object(
  value: unknown,
  about: Explanation,
  properties: { readonly [name: string]: Node },
  required: readonly string[] = [],
  closed?: 1,
): void {
  const own = record(value);
  if (own === undefined) return refuseType(about, "object");
  inside(value, about, () => {
    const known = Object.keys(properties);
    const unknown = closed ? unknownNames(own, known).slice(0, about.limit) : [];
    // A property that is there already is not what was meant.
    const absent = known.filter((name) => member(own, name) === undefined);
    const meant = unknown.map((name) => suggest(name, absent));
    for (const name of required) {
      // Misspelt is not missing: the one mistake is noted where the misspelt property is.
      if (member(own, name) !== undefined || meant.includes(name)) continue;
      refuse(about, "missing", "required", (label) => `enter ${label}`, { at: name });
    }
    for (const [name, node] of Object.entries(properties)) {
      const item = member(own, name);
      if (item !== undefined) explainMember(item, about, name, node);
    }
    unknown.forEach((name, index) => {
      refuseUnknown(about, name, meant[index]);
    });
  });
}

function unknownNames(own: object, known: readonly string[]): string[] {
  return Object.entries(own).flatMap(([name, item]) =>
    known.includes(name) || item === undefined ? [] : [name],
  );
}

function refuseUnknown(about: Explanation, name: string, near: string | undefined): void {
  const shown = name.slice(0, LONGEST_SHOWN);
  const say = () =>
    near === undefined
      ? `remove ${shown}: it is not known here`
      : `remove ${shown}, or write ${near}`;
  const details = { at: name, suggestion: near };
  refuse(about, "unknown-property", "additionalProperties", say, details);
}
