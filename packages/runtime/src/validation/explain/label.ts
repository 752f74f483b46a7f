import type { PathSegment } from "../issue.js";

/** Longest part of a name from outside that a message repeats. */
const LONGEST = 60;

/** What a value is called: the name of the member that holds it in words, "line 2" for an item of `lines`. */
export function labelOf(path: readonly PathSegment[], title: string): string {
  const last = path.at(-1);
  // In a sentence: "page limit", but "UPRN".
  if (last === undefined)
    return title.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  if (typeof last === "string") return inWords(last);
  const list = labelOf(path.slice(0, -1), title);
  return `item ${last + 1} of ${list}`;
}

/** `originalDate` → "original date", `collectionId` → "collection ID" */
export function inWords(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/([a-z0-9])(?=[A-Z])/g, "$1 ")
    .toLowerCase()
    .replace(/\b(?:id|url|uprn|usrn)s?\b/g, (word) =>
      word.replace(/id|url|uprn|usrn/, (it) => it.toUpperCase()),
    );
}

/** `a, b or c` */
export function orList(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`;
}
