import { record } from "../check/record.js";
import type { Explanation } from "./explanation.js";
import { refuseType } from "./wrong-type.js";

/** `type`, where nothing else depends on it: `[types, ["boolean"]]` (JSON Schema Validation §6.1.1). */
export function types(value: unknown, about: Explanation, allowed: readonly string[]): void {
  if (!allowed.some((type) => hasType(value, type))) refuseType(about, ...allowed);
}

function hasType(value: unknown, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "object") return record(value) !== undefined;
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  return typeof value === type;
}
