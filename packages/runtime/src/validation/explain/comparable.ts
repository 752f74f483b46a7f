import { equality } from "../check/equality.js";
import { type Explanation, NAME, refuse } from "./explanation.js";

/** `uniqueItems` of objects and lists: one that holds itself cannot be compared. `[comparable]` stands before `unique`. */
export function comparable(value: unknown, about: Explanation): void {
  if (!Array.isArray(value)) return;
  const numberOf = equality();
  const at = value.findIndex((item) => numberOf(item) === undefined);
  if (at < 0) return;
  refuse(about, "cyclic", "uniqueItems", `${NAME} must not hold itself`, undefined, undefined, at);
}
