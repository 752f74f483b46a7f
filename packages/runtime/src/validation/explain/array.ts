import { acceptedItems } from "../check/list.js";
import { duplicateIndex } from "../check/unique.js";
import { refuseBound } from "./bounds.js";
import {
  type Checked,
  type Explanation,
  explainMember,
  firstIssue,
  NAME,
  type Node,
  refuse,
} from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** A list and its bounds: `[array, Line, 20, 1]`. `0` stands for items of any kind. */
export function array(
  value: unknown,
  about: Explanation,
  items?: 0 | Node,
  most = 1 / 0,
  least = 0,
): void {
  if (!Array.isArray(value)) return refuseType(about, "a list", "array");
  refuseBound(
    about,
    value.length,
    least,
    most,
    "few-items",
    "many-items",
    "Items",
    "have",
    " items",
  );
  // The items of a list that is too long are not looked at: there may be more than anyone would wait for.
  if (items && value.length <= most) {
    explainItems(value, about, acceptedItems(value, (items as Checked).is), items);
  }
}

function counted(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}

function explainItems(
  value: readonly unknown[],
  about: Explanation,
  from: number,
  node: Node,
): void {
  for (let index = from; index < value.length; index++) {
    explainMember(value[index], about, index, node);
  }
}

/** `uniqueItems`: `[unique]` (JSON Schema Validation §6.4.3). */
export function unique(value: unknown, about: Explanation): void {
  if (Array.isArray(value)) refuseDuplicate(about, duplicateIndex(value));
}

/** `uniqueItems` of texts, numbers and the like: `[uniqueSimple]`. */
export function uniqueSimple(value: unknown, about: Explanation): void {
  if (!Array.isArray(value)) return;
  const seen = new Set();
  refuseDuplicate(
    about,
    value.findIndex((item, index) => seen.add(item).size <= index),
  );
}

function refuseDuplicate(about: Explanation, at: number): void {
  if (at < 0) return;
  const say = `Remove ${NAME}: it is there already`;
  refuse(about, "duplicate-item", "uniqueItems", say, undefined, undefined, at);
}

/** `prefixItems`, and `items` for those that follow: `[tuple, [Longitude, Latitude], false]`. */
export function tuple(
  value: unknown,
  about: Explanation,
  prefix: readonly Node[],
  rest?: Node | false,
): void {
  if (!Array.isArray(value)) return;
  for (const [index, node] of prefix.entries()) {
    if (index < value.length) explainMember(value[index], about, index, node);
  }
  if (rest) explainItems(value, about, prefix.length, rest);
  else if (rest === false && value.length > prefix.length) {
    const most = prefix.length;
    refuse(about, "too-many-items", "items", `${NAME} must have ${counted(most)} or fewer`, most);
  }
}

/** `contains`, `minContains` and `maxContains`: `[contains, node, 1, Infinity]` (JSON Schema Core §10.3.1.3). */
export function contains(
  value: unknown,
  about: Explanation,
  node: Node,
  least: number,
  most: number,
): void {
  if (!Array.isArray(value)) return;
  const count = value.filter((item) => !firstIssue(item, about, node)).length;
  if (count < least) {
    const say = `${NAME} must have ${counted(least)} or more of the right kind`;
    refuse(about, "too-few-matching", "contains", say, least);
  } else if (count > most) {
    const say = `${NAME} must have ${counted(most)} or fewer of the kind`;
    refuse(about, "too-many-matching", "maxContains", say, most);
  }
}
