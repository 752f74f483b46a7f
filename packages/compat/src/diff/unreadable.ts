import { isEqual } from "../json/json.js";
import type { Pair } from "./pair.js";

/** Whether one of the two cannot be read as a schema, which is all there is to say of them then. */
export function compareUnreadable(pair: Pair): boolean {
  if (!pair.before.unreadable && !pair.after.unreadable) return false;
  pair.edit("keyword-unreadable", "cannot be read as a schema");
  return true;
}

/** Keywords whose value is none that they can have. */
export function compareUnreadableKeywords(pair: Pair): void {
  for (const keyword of new Set([...pair.before.garbage, ...pair.after.garbage])) {
    const [a, b] = [pair.before, pair.after].map(
      ({ place }) => (place.schema as Readonly<Record<string, unknown>>)[keyword],
    );
    if (!isEqual(a, b))
      pair.edit("keyword-unreadable", `has a ${keyword} that means nothing`, { keyword });
  }
}
