import type { Schema } from "../typescript/to-draft-2020.js";
import { WIRE } from "../typescript/wire.js";
import { type Document, followed, isSchema, list, named } from "./document.js";

/** Codes or properties that are named; of more, some. */
const NAMED = 6;

/** What a schema takes, in a few words for a sentence: `a string`, `one of "a", "b"`. */
export function describe(schema: unknown, document: Document): string {
  const target = isSchema(schema) ? followed(schema, document) : schema;
  if (target === false) return "nothing";
  if (!isSchema(target)) return "anything";
  if (WIRE in target) return withArticle(String(target[WIRE]));
  if ("const" in target) return JSON.stringify(target.const);
  if (Array.isArray(target.enum)) return oneOf(target.enum.map((value) => JSON.stringify(value)));
  const branches = [...list(target, "anyOf"), ...list(target, "oneOf")];
  if (branches.length > 0 && target.type === undefined)
    return [...new Set(branches.map((branch) => describe(branch, document)))].join(" or ");
  if (Array.isArray(target.type))
    return target.type.map((type) => withArticle(String(type))).join(" or ");
  if (target.type === "object" || "properties" in target) return object(target);
  if (target.type === "array")
    return "items" in target ? `a list of ${describe(target.items, document)}` : "a list";
  return typeof target.type === "string" ? withArticle(target.type) : "anything";
}

function object(schema: Schema): string {
  const names = Object.keys(named(schema, "properties"));
  return names.length === 0 ? "an object" : `an object of ${some(names).join(", ")}`;
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${some(values).join(", ")}`;
}

function some(words: readonly string[]): string[] {
  const rest = words.length - NAMED;
  return rest > 1 ? [...words.slice(0, NAMED), `${rest} more`] : [...words];
}

function withArticle(type: string): string {
  if (type === "null") return "null";
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
