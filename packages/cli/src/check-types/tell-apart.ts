import type { Schema } from "../typescript/to-draft-2020.js";
import { type Document, followed, isSchema, named } from "./document.js";

/** The values that a property can have, as far as a schema lists them. */
type Values =
  | { readonly is: readonly unknown[] }
  | { readonly isNot: readonly unknown[] }
  | undefined;

/** Whether no value is of both schemas, as is seen by their types, or by a property that tells unions apart. */
export function areApart(a: Schema, documentA: Document, b: Schema, documentB: Document): boolean {
  if (typeof a.type === "string" && typeof b.type === "string" && isOther(a.type, b.type))
    return true;
  if (isObject(a) !== isObject(b) && (isScalar(a) || isScalar(b))) return true;
  const [left, right] = [named(a, "properties"), named(b, "properties")];
  return Object.keys(left).some((name) => {
    if (!Object.hasOwn(right, name) || !(isNeeded(a, name) || isNeeded(b, name))) return false;
    const [one, other] = [valuesOf(left[name], documentA), valuesOf(right[name], documentB)];
    if (one === undefined || other === undefined) return false;
    if ("is" in one) return one.is.every((value) => !has(other, value));
    return "is" in other && other.is.every((value) => !has(one, value));
  });
}

function isOther(a: string, b: string): boolean {
  const plain = (type: string) => (type === "integer" ? "number" : type);
  return plain(a) !== plain(b);
}

function isObject(schema: Schema): boolean {
  return schema.type === "object" || "properties" in schema;
}

function isScalar(schema: Schema): boolean {
  const value =
    "const" in schema ? schema.const : Array.isArray(schema.enum) ? schema.enum[0] : undefined;
  return (
    (typeof schema.type === "string" && schema.type !== "object") ||
    (value !== undefined && (typeof value !== "object" || value === null))
  );
}

function isNeeded(schema: Schema, name: string): boolean {
  return Array.isArray(schema.required) && schema.required.includes(name);
}

function valuesOf(property: unknown, document: Document): Values {
  const schema = isSchema(property) ? followed(property, document) : undefined;
  if (!isSchema(schema)) return undefined;
  if ("const" in schema) return { is: [schema.const] };
  if (Array.isArray(schema.enum)) return { is: schema.enum };
  const not = isSchema(schema.not) ? valuesOf(schema.not, document) : undefined;
  return not !== undefined && "is" in not ? { isNot: not.is } : undefined;
}

function has(values: NonNullable<Values>, value: unknown): boolean {
  return "is" in values ? values.is.includes(value) : !values.isNot.includes(value);
}
