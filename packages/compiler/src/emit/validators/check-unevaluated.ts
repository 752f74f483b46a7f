import type { JsonSchema } from "../../load/schema.js";
import { type CheckScope, checkOf, signature } from "./check.js";
import { type EvaluatedKind, evaluatedLines } from "./evaluated.js";

/** The name of the function that gives the members of `v` that the other keywords of a schema looked at. */
export function evaluatedFunction(
  schema: JsonSchema,
  kind: EvaluatedKind,
  scope: CheckScope,
): string {
  const { unevaluatedItems: _, unevaluatedProperties: __, ...others } = schema;
  const lines = evaluatedLines(others, kind, scope);
  return scope.module.function(
    `(v: any, d: number, s: any): Set<unknown> {\n  const e = new Set<unknown>();\n${lines.map((line) => `  ${line}\n`).join("")}  return e;\n}`,
  );
}

/** What `unevaluatedProperties` and `unevaluatedItems` ask of a value, as conditions. */
export function unevaluatedParts(schema: JsonSchema, value: string, scope: CheckScope): string[] {
  const parts: string[] = [];
  const { parameters, pass } = signature(scope);
  const depth = scope.cycle === undefined && !scope.module.dynamic ? "0" : "d";
  const around = scope.module.dynamic ? "s" : "[]";
  const write = (kind: EvaluatedKind, isKind: string, loop: string, check: string) => {
    if (check === "true") return;
    const evaluated = evaluatedFunction(schema, kind, scope);
    const text = `${parameters}: boolean {\n  ${isKind}\n  const e = ${evaluated}(v, ${depth}, ${around});\n  ${loop}\n    if (!(${check})) return false;\n  }\n  return true;\n}`;
    parts.push(`${scope.module.function(text)}(${value}${pass})`);
  };
  const { module } = scope;
  if ("unevaluatedProperties" in schema) {
    write(
      "properties",
      `v = ${module.use("record")}(v);\n  if (v === undefined) return true;`,
      `for (const k of Object.keys(v)) {\n    const p: any = ${module.use("member")}(v, k);\n    if (p === undefined || e.has(k)) continue;`,
      checkOf(schema.unevaluatedProperties, { value: "p" }, scope),
    );
  }
  if ("unevaluatedItems" in schema) {
    write(
      "items",
      "if (!Array.isArray(v)) return true;",
      "for (let i = 0; i < v.length; i++) {\n    const p: any = v[i];\n    if (e.has(i)) continue;",
      checkOf(schema.unevaluatedItems, { value: "p" }, scope),
    );
  }
  return parts;
}
