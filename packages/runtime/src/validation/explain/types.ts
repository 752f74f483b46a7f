import type { Explanation } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** `type`, where nothing else depends on it: `[types, ["boolean"]]` (JSON Schema Validation §6.1.1). */
export function types(value: unknown, about: Explanation, allowed: readonly string[]): void {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const hasOne =
    type === "number"
      ? Number.isFinite(value) &&
        (allowed.includes(type) || (Number.isInteger(value) && allowed.includes("integer")))
      : allowed.includes(type);
  if (!hasOne) refuseType(about, ...allowed);
}
