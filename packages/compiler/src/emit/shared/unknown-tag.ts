import { isSchema, type JsonSchema, schemasByName } from "../../load/schema.js";

/**
 * The tag of a branch that stands for all unknown codes, as the model writes it for an extensible
 * union's output form: `{properties: {tag: {not: {enum}}}, required: [tag]}`.
 */
export function unknownTag(branch: JsonSchema): string | undefined {
  const [entry, ...others] = Object.entries(schemasByName(branch, "properties"));
  if (entry === undefined || others.length > 0 || "type" in branch || "$ref" in branch)
    return undefined;
  const [name, property] = entry;
  return isSchema(property.not) && Array.isArray(property.not.enum) ? name : undefined;
}
