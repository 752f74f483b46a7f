import { member } from "../check/member.js";
import { record } from "../check/record.js";
import { type Explanation, explainMember, NAME, type Node, refuse } from "./explanation.js";
import { suggest } from "./suggest.js";
import { refuseType } from "./wrong-type.js";

/** Longest part of an unknown name that a message repeats. */
const LONGEST_SHOWN = 60;

/**
 * An object: `[object, { uprn: Uprn, notes: … }, 1, 1]`. A member that is `undefined` counts as absent,
 * as it is in JSON.
 * @param required how many of the properties, the first, must be there; or their names
 * @param closed takes no other properties (`additionalProperties: false`)
 */
export function object(
  value: unknown,
  about: Explanation,
  properties: { readonly [name: string]: Node },
  required: number | readonly string[] = 0,
  closed?: 1,
): void {
  const own = record(value);
  if (own === undefined) return refuseType(about, "object");
  const known = Object.keys(properties);
  const meant: (string | undefined)[] = [];
  for (const name of closed ? Object.keys(own) : []) {
    if (known.includes(name) || own[name] === undefined) continue;
    // A property that is there already is not what was meant.
    const near = suggest(
      name,
      known.filter((other) => member(own, other) === undefined),
    );
    refuseUnknown(about, name, "additionalProperties", near);
    if (meant.push(near) >= about.limit) return;
  }
  for (const name of typeof required === "number" ? known.slice(0, required) : required) {
    // Misspelt is not missing: the one mistake is noted where the misspelt property is.
    if (member(own, name) === undefined && !meant.includes(name)) missing(about, name);
  }
  for (const name of known) {
    const item = member(own, name);
    if (item !== undefined) explainMember(item, about, name, properties[name] as Node);
  }
}

/** Notes that a property is missing. */
export function missing(about: Explanation, name: string, keyword = "required"): void {
  refuse(about, "missing", keyword, `enter ${NAME}`, undefined, undefined, name);
}

/** Notes that a property may not be there. */
export function refuseUnknown(
  about: Explanation,
  name: string,
  keyword: string,
  near?: string,
): void {
  const what = near === undefined ? ": it is not known here" : `, or write ${near}`;
  const sentence = `remove ${name.slice(0, LONGEST_SHOWN)}${what}`;
  refuse(about, "unknown-property", keyword, sentence, undefined, near, name);
}
