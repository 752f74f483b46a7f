import { textOf } from "../schema/parsed.js";
import type { Pair } from "./pair.js";

/** `pattern` and `format`. */
export function comparePatternAndFormat(pair: Pair): void {
  for (const keyword of ["pattern", "format"] as const) {
    const [a, b] = [textOf(pair.before, keyword), textOf(pair.after, keyword)];
    if (a === b) continue;
    const rule = a === undefined ? "added" : b === undefined ? "removed" : "changed";
    const says =
      b === undefined
        ? `needs no ${keyword} any more (${a})`
        : `must have the ${keyword} ${b}${a === undefined ? "" : `, and had ${a}`}`;
    pair.edit(`${keyword}-${rule}`, says, { keyword, parts: pair.parts([keyword]) });
  }
}
