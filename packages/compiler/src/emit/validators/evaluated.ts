import { isSchema, type JsonSchema } from "../../load/schema.js";
import { type CheckScope, checkOf } from "./check.js";
import { dynamicReference } from "./keywords.js";

/** What `unevaluatedProperties` or `unevaluatedItems` asks for: the members that other keywords looked at. */
export type EvaluatedKind = "properties" | "items";

/**
 * The statements that add to the set `e` the names or indices of `v` that a schema, by which `v` is
 * valid, has looked at (JSON Schema Core §11).
 */
export function evaluatedLines(schema: unknown, kind: EvaluatedKind, scope: CheckScope): string[] {
  if (!isSchema(schema)) return [];
  return [
    ...(kind === "properties" ? propertyLines(schema, scope) : itemLines(schema, scope)),
    ...referenceLines(schema, kind, scope),
    ...combinedLines(schema, kind, scope),
  ];
}

function propertyLines(schema: JsonSchema, { module }: CheckScope): string[] {
  if ("additionalProperties" in schema || "unevaluatedProperties" in schema) {
    return ["for (const k of Object.keys(v)) e.add(k);"];
  }
  const names = isSchema(schema.properties) ? Object.keys(schema.properties) : [];
  const patterns = isSchema(schema.patternProperties) ? Object.keys(schema.patternProperties) : [];
  return [
    ...names.map((name) => `e.add(${JSON.stringify(name)});`),
    ...patterns.map(
      (pattern) =>
        `for (const k of Object.keys(v)) if (${module.pattern(pattern)}.test(k)) e.add(k);`,
    ),
  ];
}

function itemLines(schema: JsonSchema, scope: CheckScope): string[] {
  if ("items" in schema || "unevaluatedItems" in schema) {
    return ["for (let i = 0; i < v.length; i++) e.add(i);"];
  }
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems.length : 0;
  const lines = prefix === 0 ? [] : [`for (let i = 0; i < ${prefix}; i++) e.add(i);`];
  if ("contains" in schema) {
    const check = checkOf(schema.contains, { value: "p" }, scope);
    lines.push(`v.forEach((p: any, i: number) => { if (${check}) e.add(i); });`);
  }
  return lines;
}

function referenceLines(schema: JsonSchema, kind: EvaluatedKind, scope: CheckScope): string[] {
  const { module } = scope;
  const lines: string[] = [];
  if (typeof schema.$ref === "string") {
    lines.push(`${module.evaluator(kind, schema.$ref)}(v, e, d, s);`);
  }
  const dynamic = dynamicReference(schema);
  if (dynamic !== undefined) {
    const target = `${module.use("dynamicTarget")}(s, ${JSON.stringify(dynamic.anchor)})`;
    const fallback = module.evaluator(kind, dynamic.fallback);
    lines.push(`(${target}?.${kind} ?? ${fallback})(v, e, d, s);`);
  }
  return lines;
}

function combinedLines(schema: JsonSchema, kind: EvaluatedKind, scope: CheckScope): string[] {
  const lines: string[] = [];
  const inner = (part: unknown) => evaluatedLines(part, kind, scope).join(" ");
  const valid = (part: unknown) => checkOf(part, { value: "v" }, scope);
  const list = (keyword: string) => (Array.isArray(schema[keyword]) ? schema[keyword] : []);
  for (const part of list("allOf")) lines.push(...evaluatedLines(part, kind, scope));
  for (const part of [...list("anyOf"), ...list("oneOf")]) {
    const inside = inner(part);
    if (inside !== "") lines.push(`if (${valid(part)}) { ${inside} }`);
  }
  if ("if" in schema) {
    const { if: condition, then, else: otherwise } = schema;
    lines.push(
      `if (${valid(condition)}) { ${inner(condition)} ${inner(then)} } else { ${inner(otherwise)} }`,
    );
  }
  if (kind === "properties" && isSchema(schema.dependentSchemas)) {
    for (const [name, part] of Object.entries(schema.dependentSchemas)) {
      lines.push(
        `if (${scope.module.use("member")}(v, ${JSON.stringify(name)}) !== undefined) { ${inner(part)} }`,
      );
    }
  }
  return lines;
}
