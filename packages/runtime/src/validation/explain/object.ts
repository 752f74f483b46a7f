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
    for (const name of required) {
      if (member(own, name) !== undefined) continue;
      refuse(about, "missing", "required", (label) => `enter ${label}`, { at: name });
    }
    for (const [name, node] of Object.entries(properties)) {
      const item = member(own, name);
      if (item !== undefined) explainMember(item, about, name, node);
    }
    if (closed) refuseUnknown(own, about, Object.keys(properties));
  });
}

/** Notes each property that is not known. */
function refuseUnknown(own: object, about: Explanation, known: readonly string[]): void {
  for (const [name, item] of Object.entries(own)) {
    if (known.includes(name) || item === undefined) continue;
    // A property that is there already is not what was meant.
    const near = suggest(
      name,
      known.filter((other) => !Object.hasOwn(own, other)),
    );
    refuse(
      about,
      "unknown-property",
      "additionalProperties",
      () => {
        const shown = name.slice(0, LONGEST_SHOWN);
        return near === undefined
          ? `remove ${shown}: it is not known here`
          : `remove ${shown}, or write ${near}`;
      },
      { at: name, suggestion: near },
    );
  }
}
