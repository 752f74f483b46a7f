import type { Explanation } from "./explanation.js";
import { orList } from "./label.js";
import { refuseType } from "./wrong-type.js";

const words: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

/** `type`, where nothing else depends on it: `[types, ["boolean"]]` (JSON Schema Validation §6.1.1). */
export function types(value: unknown, about: Explanation, allowed: readonly string[]): void {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const hasOne =
    type === "number"
      ? Number.isFinite(value) &&
        (allowed.includes(type) || (Number.isInteger(value) && allowed.includes("integer")))
      : allowed.includes(type);
  if (hasOne) return;
  const expected = allowed.length > 1 ? allowed : allowed[0];
  refuseType(about, orList(allowed.map((name) => words[name] ?? name)), expected ?? []);
}
