import { isSchema, type JsonSchema } from "../../load/schema.js";

/** A schema for use inside another document: no identity of its own, no labels (its own file has them). */
export function embedded(schema: JsonSchema, refer: (id: string) => string): JsonSchema {
  const { $schema: _, $id: __, "x-localo-codes": ___, ...rest } = schema;
  return redirect(rest, refer) as JsonSchema;
}

/** A copy with every `$ref` changed. */
export function redirect(value: unknown, refer: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => redirect(item, refer));
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" ? refer(item) : redirect(item, refer),
    ]),
  );
}
