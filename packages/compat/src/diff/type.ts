import { typesOf } from "../schema/parsed.js";
import type { Pair } from "./pair.js";

const everyType = ["null", "boolean", "number", "string", "array", "object"];

/** `type`. */
export function compareTypes(pair: Pair): void {
  const [a, b] = [typesOf(pair.before), typesOf(pair.after)];
  const fewer = b !== undefined && !(a ?? everyType).every((type) => takes(b, type));
  const more = a !== undefined && !(b ?? everyType).every((type) => takes(a, type));
  if (!fewer && !more) return;
  const rule = fewer && more ? "type-changed" : fewer ? "type-narrowed" : "type-widened";
  pair.edit(rule, `is ${named(b)}, and was ${named(a)}`, {
    keyword: "type",
    parts: pair.parts(["type"]),
  });
}

function takes(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function named(types: readonly string[] | undefined): string {
  return types === undefined ? "of any type" : types.join(" or ");
}
