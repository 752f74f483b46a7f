/** JSON Pointers (RFC 6901). */

/** The way to a value inside another one: member names and indices. */
export type Path = readonly (string | number)[];

/** `~` and `/` of a member's name, escaped for use in a pointer (RFC 6901 §3). */
export function escapeSegment(segment: string | number): string {
  return String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The pointer of a path: `["a", 0]` → `/a/0`. */
export function toPointer(path: Path): string {
  return path.map((segment) => `/${escapeSegment(segment)}`).join("");
}

/** The path of a pointer: `/a/0` → `["a", "0"]`. Percent-decoding of a URI fragment is the caller's. */
export function fromPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a pointer leads to in a value, or `undefined` where it leads nowhere. */
export function lookUp(value: unknown, pointer: string): unknown {
  let current = value;
  for (const segment of fromPointer(pointer)) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, segment)) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[segment];
  }
  return current;
}
