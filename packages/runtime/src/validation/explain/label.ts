import type { PathSegment } from "../issue.js";

/** Longest part of a name from outside that a message repeats. */
const LONGEST = 60;

/** What a value is called: the name of the member that holds it in words, "item 2 of lines" in a list. */
export function labelOf(path: readonly PathSegment[], title: string): string {
  const last = path.at(-1);
  // In a sentence: "page limit", but "UPRN".
  if (last === undefined)
    return title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  if (typeof last === "string") return inWords(last);
  return `item ${last + 1} of ${labelOf(path.slice(0, -1), title)}`;
}

/** Names that were put in words: a schema has few, and they come again and again. */
const words = new Map<string, string>();
/** Most names that are kept, because some come from outside. */
const MOST = 500;

/** `originalDate` → "original date", `collectionId` → "collection ID" */
export function inWords(name: string): string {
  let text = words.get(name);
  if (text === undefined) {
    text = name
      .slice(0, LONGEST)
      .replace(/([^A-Z])([A-Z]+|\d+)/g, "$1 $2")
      .toLowerCase()
      .replace(/\b(?:id|url|u[ps]rn)(?=s?\b)/g, (word) => word.toUpperCase());
    if (words.size < MOST) words.set(name, text);
  }
  return text;
}

/** `a, b or c` */
export function orList(items: readonly string[]): string {
  return items.join(", ").replace(/, (?=[^,]*$)/, " or ");
}
