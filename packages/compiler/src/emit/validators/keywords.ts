import * as validators from "@localo/runtime/validators";
import { isSchema, type JsonSchema } from "../../load/schema.js";
import type { ValidatorModule } from "./module.js";

/** The types that a schema names, or `undefined` where it names none. A number includes integers. */
export function typesOf(schema: JsonSchema): string[] | undefined {
  const { type } = schema;
  if (typeof type === "string") return [type];
  if (!Array.isArray(type)) return undefined;
  const types = type.filter((item) => typeof item === "string");
  return types.includes("number") ? types.filter((item) => item !== "integer") : types;
}

/**
 * The values of `enum` or `const` that the schema's other keywords for single values allow too, or
 * `undefined` where it has neither. They are all that is to be checked then.
 */
export function enumValues(schema: JsonSchema, module: ValidatorModule): unknown[] | undefined {
  const listed = Array.isArray(schema.enum) ? schema.enum : undefined;
  const constant = "const" in schema ? [schema.const] : undefined;
  const values = constant ?? listed;
  if (values === undefined) return undefined;
  const other = constant !== undefined && listed !== undefined ? listed : undefined;
  const types = typesOf(schema);
  return distinct(values).filter(
    (value) =>
      (types === undefined || types.some((type) => hasType(value, type))) &&
      allowsScalar(schema, value, module.formatCheck(schema)) &&
      (other === undefined || other.some((item) => validators.isEqual(item, value))),
  );
}

/** The values without those that equal an earlier one. */
function distinct(values: readonly unknown[]): unknown[] {
  const numberOf = validators.equality();
  const seen = new Set<unknown>();
  return values.filter((value) => seen.size < seen.add(numberOf(value)).size);
}

function allowsScalar(schema: JsonSchema, value: unknown, format: string | undefined): boolean {
  if (typeof value === "string") {
    const { length } = [...value];
    return (
      length >= bound(schema, "minLength", 0) &&
      length <= bound(schema, "maxLength", Number.POSITIVE_INFINITY) &&
      (typeof schema.pattern !== "string" || new RegExp(schema.pattern, "u").test(value)) &&
      (format === undefined || formatOf(format).test(value))
    );
  }
  if (typeof value !== "number") return true;
  const of = bound(schema, "multipleOf", 0);
  return (
    value >= bound(schema, "minimum", Number.NEGATIVE_INFINITY) &&
    value <= bound(schema, "maximum", Number.POSITIVE_INFINITY) &&
    value > bound(schema, "exclusiveMinimum", Number.NEGATIVE_INFINITY) &&
    value < bound(schema, "exclusiveMaximum", Number.POSITIVE_INFINITY) &&
    (of === 0 || validators.isMultiple(value, of))
  );
}

const exported = new Map<string, unknown>(Object.entries(validators));

/** What of `@localo/runtime/validators` knows a format. */
function formatOf(name: string): { test(text: string): boolean } {
  return exported.get(name) as { test(text: string): boolean };
}

function hasType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  if (type === "object")
    return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** Whether a value can be compared with `===`. */
export function isPrimitive(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

/** A bound of the schema: its number, or the value that stands for none. */
export function bound(schema: JsonSchema, keyword: string, none: number): number {
  const value = schema[keyword];
  return typeof value === "number" ? value : none;
}

/** What of `@localo/runtime/validators` knows a format. */
export const formatChecks: ReadonlyMap<string, string> = new Map([
  ["date", "dateFormat"],
  ["date-time", "dateTimeFormat"],
  ["duration", "durationFormat"],
  ["email", "emailFormat"],
  ["hostname", "hostnameFormat"],
  ["ipv4", "ipv4Format"],
  ["ipv6", "ipv6Format"],
  ["json-pointer", "jsonPointerFormat"],
  ["regex", "regexFormat"],
  ["time", "timeFormat"],
  ["uri", "uriFormat"],
  ["uuid", "uuidFormat"],
]);

/** A `$dynamicRef` that depends on the way to it. */
export interface DynamicReference {
  /** The `$dynamicAnchor` that is looked for in the resources around, the outermost first. */
  readonly anchor: string;
  /** The `$id` of the schema where none has it. */
  readonly fallback: string;
}

/** The dynamic reference of a schema, in the form in which references are resolved. */
export function dynamicReference({ $dynamicRef }: JsonSchema): DynamicReference | undefined {
  return isSchema($dynamicRef) ? ($dynamicRef as unknown as DynamicReference) : undefined;
}

/** How a number is written in code. */
export function numberText(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "Infinity" : String(value);
}

/** Whether the items of a list are all texts, numbers or the like, which a set tells apart. */
export function hasSimpleItems(schema: JsonSchema, module: ValidatorModule): boolean {
  const { items } = schema;
  if ("prefixItems" in schema || !isSchema(items)) return false;
  const target = typeof items.$ref === "string" ? module.reference(items.$ref).type.schema : items;
  const types = typesOf(target);
  return types?.every((type) => type !== "object" && type !== "array") ?? false;
}
