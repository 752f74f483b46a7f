import { member } from "../check/member.js";
import { record } from "../check/record.js";
import {
  type Explanation,
  explainMember,
  NAME,
  type Node,
  pointerOf,
  refuse,
} from "./explanation.js";
import { suggest } from "./suggest.js";
import { refuseType } from "./wrong-type.js";

/**
 * An object: `[object, { uprn: Uprn, notes: … }, 1, 1]`. A member that is `undefined` counts as absent,
 * as it is in JSON.
 * @param required how many of the properties, the first, must be there
 * @param closed takes no other properties (`additionalProperties: false`)
 */
export function object(
  value: unknown,
  about: Explanation,
  properties: { readonly [name: string]: Node },
  required = 0,
  closed?: 1,
): void {
  const own = record(value);
  if (!own) return refuseType(about, "an object", "object");
  if (closed) {
    for (const name of Object.keys(own)) {
      if (member(properties, name) || member(own, name) === undefined) continue;
      // A property that is there already is not what was meant.
      const absent = Object.keys(properties).filter((other) => member(own, other) === undefined);
      const near = suggest(name, absent);
      refuseUnknown(about, name, "additionalProperties", near);
      if (about.issues.length >= about.limit) return;
    }
  }
  let left = required;
  for (const name in properties) {
    if (about.issues.length >= about.limit) return;
    const item = member(own, name);
    if (item !== undefined) explainMember(item, about, name, properties[name] as Node);
    else if (left > 0) missing(about, name);
    left--;
  }
}

/** `required`, where not all its names are among the properties: `[needed, ["uprn"]]`. */
export function needed(value: unknown, about: Explanation, names: readonly string[]): void {
  const own = record(value);
  if (!own) return;
  for (const name of names) if (member(own, name) === undefined) missing(about, name);
}

/** Notes that a property is missing. */
export function missing(about: Explanation, name: string, keyword = "required"): void {
  refuse(about, "missing", keyword, `Enter ${NAME}`, undefined, undefined, name);
}

/** Notes that a property may not be there. */
export function refuseUnknown(
  about: Explanation,
  name: string,
  keyword: string,
  near?: string,
): void {
  const what = near ? `, or write ${near}` : ": it is not known here";
  // Names come from outside: a message repeats no more than the beginning.
  const sentence = `Remove ${name.slice(0, 60)}${what}`;
  refuse(about, "unknown-property", keyword, sentence, undefined, near, name);
  // Misspelt is not missing: the one mistake is noted where the misspelt property is.
  about.noted.push(pointerOf([...about.path, near ?? name]));
}
