import { targetId } from "../load/references.js";
import {
  applicators,
  isSchema,
  type JsonSchema,
  schemaList,
  schemasByName,
  strings,
} from "../load/schema.js";
import type { Direction } from "./model.js";

/** What {@link derive} must know of the other schemas. */
export interface DeriveContext {
  /** The derived `$id` of a source schema in the direction that is derived. */
  readonly idOf: (sourceId: string) => string;
  /** The source schema of an `$id`. */
  readonly sourceOf: (sourceId: string) => JsonSchema | undefined;
  readonly direction: Direction;
}

/**
 * The form of a source schema for one direction (architecture: input form and output form).
 *
 * Input: closed at every depth, extensible lists take known codes only. A schema that extends others
 * through `allOf` becomes one flat object first, because a closed part would refuse its sibling's
 * properties.
 *
 * Output: open, and a discriminated union whose tag is an extensible list takes an unknown tag with
 * the union's base.
 */
export function derive(schema: JsonSchema, base: string, context: DeriveContext): JsonSchema {
  const whole = context.direction === "input" ? flatten(schema, base, context) : { schema, base };
  return deriveParts(whole.schema, whole.base, context, true);
}

function deriveParts(
  schema: JsonSchema,
  base: string,
  context: DeriveContext,
  closes: boolean,
): JsonSchema {
  const result: Record<string, unknown> = {};
  const nested = (part: JsonSchema) => derive(part, base, context);
  // A condition restates properties of the object around it, so it is never closed itself.
  const inPlace = (part: JsonSchema) => deriveParts(part, base, context, false);
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "$ref") {
      const target = targetId(value, base);
      result.$ref = target === undefined ? value : context.idOf(target);
    } else if (keyword === "if" && isSchema(value)) {
      result.if = inPlace(value);
    } else if ((keyword === "then" || keyword === "else") && isSchema(value)) {
      result[keyword] = inPlace(value);
    } else if (keyword === "oneOf" && Array.isArray(value)) {
      result.oneOf = value.filter(isSchema).map(nested);
    } else if ((keyword === "allOf" || keyword === "anyOf") && Array.isArray(value)) {
      result[keyword] = value.filter(isSchema).map(inPlace);
    } else if (applicators.single.has(keyword) && isSchema(value)) {
      result[keyword] = nested(value);
    } else if (applicators.lists.has(keyword) && Array.isArray(value)) {
      result[keyword] = value.filter(isSchema).map(nested);
    } else if (keyword === "properties" && isSchema(value)) {
      result.properties = mapSchemas(value, closes ? nested : inPlace);
    } else if (applicators.maps.has(keyword) && isSchema(value)) {
      result[keyword] = mapSchemas(value, nested);
    } else {
      result[keyword] = value;
    }
  }
  const codes = schema["x-extensible-enum"];
  if (
    context.direction === "input" &&
    schema["x-localo-list"] === "extensible" &&
    Array.isArray(codes)
  ) {
    result.enum = codes;
  }
  if (context.direction === "input" && closes && closable(schema))
    result.additionalProperties = false;
  if (context.direction === "output") {
    const tag = extensibleTag(schema, base, context);
    if (tag !== undefined && Array.isArray(result.oneOf)) {
      result.oneOf.push({
        properties: { [tag.name]: { not: { enum: tag.codes } } },
        required: [tag.name],
      });
    }
  }
  return result;
}

function mapSchemas(
  value: JsonSchema,
  change: (part: JsonSchema) => JsonSchema,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, isSchema(part) ? change(part) : part]),
  );
}

/**
 * An object that names its properties. One that names none is free-form on purpose. A union is closed
 * by its branches: each names the properties of the union's base too (lint rule `union-base`).
 */
function closable(schema: JsonSchema): boolean {
  return (
    !("oneOf" in schema) &&
    Object.keys(schemasByName(schema, "properties")).length > 0 &&
    !("additionalProperties" in schema) &&
    !("unevaluatedProperties" in schema)
  );
}

/**
 * One object instead of an object that extends others through `allOf`: properties and requirements
 * of all of them. A property that a part narrows is checked against both. A union stays as it is: its
 * branches have properties that its base does not name.
 */
function flatten(
  schema: JsonSchema,
  base: string,
  context: DeriveContext,
): { schema: JsonSchema; base: string } {
  const parts = schemaList(schema, "allOf");
  // Only objects are extended: what allOf narrows otherwise, a code for example, stays as it is.
  if (parts.length === 0 || !hasProperties(schema, base, context)) return { schema, base };
  if (parts.some((part) => "oneOf" in resolvePart(part, base, context).schema))
    return { schema, base };
  const properties: Record<string, JsonSchema> = {};
  const required = new Set<string>();
  const rest: JsonSchema[] = [];
  const { allOf: _, ...own } = schema;
  for (const part of [...parts, own]) {
    const resolved = resolvePart(part, base, context);
    const flat = flatten(resolved.schema, resolved.base, context);
    const { properties: _properties, required: _required, ...others } = flat.schema;
    for (const [name, property] of Object.entries(schemasByName(flat.schema, "properties"))) {
      const absolute = absoluteReferences(property, flat.base);
      const earlier = properties[name];
      properties[name] = earlier === undefined ? absolute : { allOf: [earlier, absolute] };
    }
    for (const name of strings(flat.schema, "required")) required.add(name);
    if (part === own) rest.unshift(others);
    else {
      const { $schema: _s, $id: _i, title: _t, description: _d, type: _y, ...conditions } = others;
      const kept = Object.fromEntries(
        Object.entries(conditions).filter(([key]) => !key.startsWith("x-")),
      );
      if (Object.keys(kept).length > 0) rest.push(absoluteReferences(kept, flat.base));
    }
  }
  const [head = {}, ...conditions] = rest;
  return {
    base,
    schema: {
      ...head,
      type: "object",
      ...(required.size > 0 ? { required: [...required] } : {}),
      properties,
      ...(conditions.length > 0 ? { allOf: conditions } : {}),
    },
  };
}

/** Whether a schema, or a part that it extends, names properties. */
function hasProperties(schema: JsonSchema, base: string, context: DeriveContext): boolean {
  if (Object.keys(schemasByName(schema, "properties")).length > 0) return true;
  return schemaList(schema, "allOf").some((part) => {
    const resolved = resolvePart(part, base, context);
    return hasProperties(resolved.schema, resolved.base, context);
  });
}

function resolvePart(
  part: JsonSchema,
  base: string,
  context: DeriveContext,
): { schema: JsonSchema; base: string } {
  const target = "$ref" in part ? targetId(part.$ref, base) : undefined;
  const schema = target === undefined ? undefined : context.sourceOf(target);
  return target === undefined || schema === undefined
    ? { schema: part, base }
    : { schema, base: target };
}

/** A copy whose `$ref`s are absolute, so that it can stand in another file. */
function absoluteReferences(schema: JsonSchema, base: string): JsonSchema {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isSchema(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === "$ref" ? (targetId(item, base) ?? item) : copy(item),
      ]),
    );
  };
  return copy(schema) as JsonSchema;
}

/** The tag of a discriminated union: the property that has a `const` in every branch. */
export interface UnionTag {
  readonly name: string;
  readonly codes: readonly unknown[];
}

/**
 * The tag that the branches of `oneOf` share, or `undefined` where there is none.
 * @param targetOf what a `$ref` leads to
 */
export function unionTag(
  schema: JsonSchema,
  targetOf: (reference: unknown) => JsonSchema | undefined,
): UnionTag | undefined {
  const branches = schemaList(schema, "oneOf").map(
    (branch) => ("$ref" in branch ? targetOf(branch.$ref) : undefined) ?? branch,
  );
  const [first, ...others] = branches;
  if (first === undefined) return undefined;
  const constant = (branch: JsonSchema, name: string) => {
    const property = schemasByName(branch, "properties")[name];
    return property !== undefined &&
      "const" in property &&
      strings(branch, "required").includes(name)
      ? { value: property.const }
      : undefined;
  };
  for (const name of Object.keys(schemasByName(first, "properties"))) {
    const found = [first, ...others].map((branch) => constant(branch, name));
    if (found.some((item) => item === undefined)) continue;
    const codes = found.map((item) => item?.value);
    if (new Set(codes).size === codes.length) return { name, codes };
  }
  return undefined;
}

/** The tag of a union whose tag property is an extensible or open list beside the `oneOf`. */
export function extensibleTag(
  schema: JsonSchema,
  base: string,
  context: DeriveContext,
): UnionTag | undefined {
  const targetOf = (reference: unknown) => {
    const target = targetId(reference, base);
    return target === undefined ? undefined : context.sourceOf(target);
  };
  const tag = unionTag(schema, targetOf);
  if (tag === undefined) return undefined;
  const property = schemasByName(schema, "properties")[tag.name];
  if (property === undefined) return undefined;
  const list = (("$ref" in property ? targetOf(property.$ref) : undefined) ?? property)[
    "x-localo-list"
  ];
  return list === "extensible" || list === "open" ? tag : undefined;
}
