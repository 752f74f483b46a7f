import { isSchema, type JsonSchema } from "../../load/schema.js";
import { type CheckScope, checkOf, signature } from "./check.js";
import { bound, hasSimpleItems } from "./keywords.js";

const keywords = [
  "items",
  "prefixItems",
  "contains",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;

/** The name of the function that checks a list, or no conditions where the schema says nothing of lists. */
export function checkArray(schema: JsonSchema, scope: CheckScope): string | string[] {
  if (!keywords.some((keyword) => keyword in schema)) return [];
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
    const isUnique = hasSimpleItems(schema, module)
      ? `${module.use("isSet")}(v)`
      : `${module.use("duplicateIndex")}(v) < 0`;
    lines.push(`if (!(${isUnique})) return false;`);
  }
  const { parameters } = signature(scope);
  return module.function(
    `${parameters}: boolean {\n${[...lines, "return true;"].map((line) => `  ${line}\n`).join("")}}`,
  );
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
