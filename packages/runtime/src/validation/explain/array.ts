import { duplicateIndex } from "../check/unique.js";
import { accepts, type Explanation, explainMember, type Node, refuse } from "./explanation.js";
import { inside } from "./inside.js";
import { refuseType } from "./wrong-type.js";

/** A list and its bounds: `[array, Line, 1, 20, 1]`. `Infinity` is no bound. */
export function array(
  value: unknown,
  about: Explanation,
  items?: Node,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  unique?: 1,
): void {
  if (!Array.isArray(value)) return refuseType(about, "array");
  if (value.length < least) {
    refuse(
      about,
      "too-few-items",
      "minItems",
      (label) => `${label} must have ${counted(least)} or more`,
      {
        expected: least,
      },
    );
  } else if (value.length > most) {
    // The items are not looked at: a list may be longer than anyone would wait for.
    return refuse(
      about,
      "too-many-items",
      "maxItems",
      (label) => `${label} must have ${counted(most)} or fewer`,
      {
        expected: most,
      },
    );
  }
  if (items !== undefined) explainItems(value, about, 0, items);
  if (!unique) return;
  const at = duplicateIndex(value);
  if (at >= 0)
    refuse(
      about,
      "duplicate-item",
      "uniqueItems",
      (label) => `remove ${label}: it is there already`,
      { at },
    );
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
  inside(value, about, () => {
    for (let index = from; index < value.length && about.issues.length < about.limit; index++) {
      explainMember(value[index], about, index, node);
    }
  });
}

/** `prefixItems`, and `items` for those that follow: `[tuple, [Longitude, Latitude], false]`. */
export function tuple(
  value: unknown,
  about: Explanation,
  prefix: readonly Node[],
  rest?: Node | false,
): void {
  if (!Array.isArray(value)) return;
  inside(value, about, () => {
    for (const [index, node] of prefix.entries()) {
      if (index < value.length) explainMember(value[index], about, index, node);
    }
  });
  if (rest === false) {
    if (value.length <= prefix.length) return;
    refuse(
      about,
      "too-many-items",
      "items",
      (label) => `${label} must have ${counted(prefix.length)} or fewer`,
      {
        expected: prefix.length,
      },
    );
  } else if (rest !== undefined) {
    explainItems(value, about, prefix.length, rest);
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
  const count = value.filter((item) => accepts(item, about, node)).length;
  if (count < least) {
    refuse(
      about,
      "too-few-matching",
      "contains",
      (label) => `${label} must have ${counted(least)} or more of the right kind`,
      {
        expected: least,
      },
    );
  } else if (count > most) {
    refuse(
      about,
      "too-many-matching",
      "maxContains",
      (label) => `${label} must have ${counted(most)} or fewer of the kind`,
      {
        expected: most,
      },
    );
  }
}
