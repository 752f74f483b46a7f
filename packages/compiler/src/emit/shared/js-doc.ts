import type { JsonSchema } from "../../load/schema.js";

/** Keywords that TypeScript cannot say and a JSDoc tag can carry, under the same name. */
const carried = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const;

/**
 * JSDoc tags for what a schema says and its TypeScript type cannot: `@maxLength 200`, `@format date`.
 * typescript-json-schema and editors read them.
 */
export function jsDocTags(schema: JsonSchema): string[] {
  const tags = carried.flatMap((keyword) => {
    const value = schema[keyword];
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
      return [];
    const text = String(value);
    return text.includes("*/") || text.includes("\n") ? [] : [`@${keyword} ${text}`];
  });
  return schema.type === "integer" ? [...tags, "@TJS-type integer"] : tags;
}

/** A JSDoc comment, with what would end it early taken apart. */
export function jsDoc(lines: readonly string[], indent = ""): string {
  const text = lines
    .filter((line, index) => line !== "" || index > 0)
    .flatMap((line) => line.replaceAll("*/", "* /").split("\n"));
  if (text.length === 0) return "";
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`;
  return `${indent}/**\n${text.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`).join("")}${indent} */\n`;
}
