import { isSchema, type JsonSchema } from "../../load/schema.js";
import { type CheckScope, checkOf, signature } from "./check.js";
import { bound, hasSimpleItems, numberText } from "./keywords.js";
import type { ValidatorModule } from "./module.js";

const keywords = [
  "items",
  "prefixItems",
  "contains",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;

/** What a list must be, as conditions, or the name of a function; nothing where the schema says nothing of lists. */
export function checkArray(
  schema: JsonSchema,
  value: string,
  scope: CheckScope,
): string | string[] {
  if (!keywords.some((keyword) => keyword in schema)) return [];
  return plainList(schema, value, scope) ?? listFunction(schema, scope);
}

/** A list whose items are all checked by one function that needs no more than the item. */
function plainList(schema: JsonSchema, value: string, scope: CheckScope): string[] | undefined {
  const { module } = scope;
  if ("prefixItems" in schema || "contains" in schema || signature(scope).pass !== "")
    return undefined;
  const items = checkOf(schema.items ?? true, { value: "v" }, scope);
  if (items === "true" || items === "false") return undefined;
  const check =
    /^([$\w]+)\(v\)$/.exec(items)?.[1] ??
    module.function(`(v: any): boolean {\n  return ${items};\n}`);
  const least = bound(schema, "minItems", 0);
  const most = bound(schema, "maxItems", Number.POSITIVE_INFINITY);
  const parts = [`${module.use("isList")}(${value}, ${check}, ${numberText(most)}, ${least})`];
  if (schema.uniqueItems === true) parts.push(uniqueCheck(schema, value, module));
  return parts;
}

/** The name of the function that checks a list. */
function listFunction(schema: JsonSchema, scope: CheckScope): string {
  const { module } = scope;
  const lines = [`if (!Array.isArray(v)${bounds(schema)}) return false;`];
  const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
  prefix.forEach((item: unknown, index) => {
    const check = checkOf(item, { value: `v[${index}]` }, scope);
    if (check !== "true") lines.push(`if (v.length > ${index} && !(${check})) return false;`);
  });
  const items = checkOf(schema.items ?? true, { value: "p" }, scope);
  if (schema.items === false) lines.push(`if (v.length > ${prefix.length}) return false;`);
  else if (items !== "true") {
    lines.push(
      `for (let i = ${prefix.length}; i < v.length; i++) {\n    const p = v[i];\n    if (!(${items})) return false;\n  }`,
    );
  }
  if ("contains" in schema) lines.push(...containsLines(schema, scope));
  if (schema.uniqueItems === true) {
    lines.push(`if (!(${uniqueCheck(schema, "v", module)})) return false;`);
  }
  const { parameters } = signature(scope);
  return module.function(
    `${parameters}: boolean {\n${[...lines, "return true;"].map((line) => `  ${line}\n`).join("")}}`,
  );
}

function uniqueCheck(schema: JsonSchema, value: string, module: ValidatorModule): string {
  return hasSimpleItems(schema, module)
    ? `${module.use("isSet")}(${value})`
    : `${module.use("duplicateIndex")}(${value}) < 0`;
}

function bounds(schema: JsonSchema): string {
  const least = bound(schema, "minItems", 0);
  const most = bound(schema, "maxItems", Number.POSITIVE_INFINITY);
  return `${least > 0 ? ` || v.length < ${least}` : ""}${Number.isFinite(most) ? ` || v.length > ${most}` : ""}`;
}

function containsLines(schema: JsonSchema, scope: CheckScope): string[] {
  const least = bound(schema, "minContains", 1);
  const most = bound(schema, "maxContains", Number.POSITIVE_INFINITY);
  const check = isSchema(schema.contains) || schema.contains === false ? schema.contains : true;
  return [
    "let n = 0;",
    `for (let i = 0; i < v.length; i++) {\n    const p = v[i];\n    if (${checkOf(check, { value: "p" }, scope)}) n++;\n  }`,
    `if (n < ${least}${Number.isFinite(most) ? ` || n > ${most}` : ""}) return false;`,
  ];
}
