import { isSchema, type JsonSchema, schemaList } from "../../load/schema.js";
import { unionTag } from "../../model/derive.js";
import { unknownTag } from "./unknown-tag.js";

/** A union whose branches a property tells apart. */
export interface Union {
  /** The property. */
  readonly tag: string;
  readonly branches: readonly { readonly code: unknown; readonly schema: JsonSchema }[];
  /** Other codes are taken too: they get what stands beside the union. */
  readonly open: boolean;
}

/** The discriminated union that a schema's `oneOf` is, or `undefined` where it is none. */
export function unionOf(
  schema: JsonSchema,
  schemaOf: (id: string) => JsonSchema,
): Union | undefined {
  if (!Array.isArray(schema.oneOf) || !schema.oneOf.every(isSchema)) return undefined;
  const all = schemaList(schema, "oneOf");
  const known = all.filter((branch) => unknownTag(branch) === undefined);
  // In a compiled type a reference is the id of another one.
  const targetOf = (id: unknown) => (typeof id === "string" ? schemaOf(id) : undefined);
  const tag = unionTag({ ...schema, oneOf: known }, targetOf);
  if (tag === undefined || !/^[A-Za-z_$][\w$]*$/.test(tag.name)) return undefined;
  return {
    tag: tag.name,
    branches: known.flatMap((branch, index) => [{ code: tag.codes[index], schema: branch }]),
    open: known.length < all.length,
  };
}
