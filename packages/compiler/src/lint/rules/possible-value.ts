import type { Workspace } from "../../load/domain.js";
import { isSchema, type JsonSchema, schemaList } from "../../load/schema.js";
import { type Bounds, boundsOf, contradiction, isWithin } from "../bounds.js";
import { finding, type Place, schemas } from "../places.js";
import { resolve } from "../resolve.js";
import type { Rule } from "../rule.js";

export const possibleValue: Rule = {
  id: "possible-value",
  convention: 4,
  summary:
    "Some value fits: no least is above its most, and what `const` or `enum` lists is of the type and within the bounds, those of the types that are referred to and extended too.",
  *check(workspace) {
    for (const place of schemas(workspace)) {
      const { file, schema } = place;
      const parts = schemaList(schema, "allOf");
      if ("$ref" in schema) parts.push({ $ref: schema.$ref });
      // What is wrong within a part is said of the part.
      if (parts.some((part) => contradiction(boundsOf(workspace, file, part)) !== undefined))
        continue;
      const bounds = boundsOf(workspace, file, schema);
      const why = contradiction(bounds) ?? tooFewDifferent(workspace, place, bounds);
      if (why !== undefined)
        yield finding(place, `No value can fit: ${why}. Correct one of the two.`);
      else if (!("const" in schema || "enum" in schema)) continue;
      else if (
        values(schema).length > 0 &&
        !values(schema).some((value) => fits(bounds, schema, value))
      )
        yield finding(
          place,
          "No value can fit: what is listed is not of the type or not within the bounds.",
          "const" in schema ? "const" : "enum",
        );
    }
  },
};

function values(schema: JsonSchema): readonly unknown[] {
  if ("const" in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : [];
}

function fits(bounds: Bounds, { pattern }: JsonSchema, value: unknown): boolean {
  if (!isWithin(bounds, value)) return false;
  if (typeof pattern !== "string" || typeof value !== "string") return true;
  try {
    return new RegExp(pattern, "u").test(value);
  } catch {
    // `linear-pattern` says what is wrong with it.
    return true;
  }
}

/** A list of different items cannot be longer than there are different items. */
function tooFewDifferent(
  workspace: Workspace,
  { file, schema }: Place,
  { low }: Bounds,
): string | undefined {
  const least = low.get("items");
  if (schema.uniqueItems !== true || !isSchema(schema.items) || least === undefined)
    return undefined;
  const item = resolve(workspace, file, schema.items).schema;
  const different = item.type === "boolean" ? 2 : new Set(values(item)).size;
  if (different === 0 || different >= least.value) return undefined;
  return `${least.words}, and there are ${different} different items`;
}
