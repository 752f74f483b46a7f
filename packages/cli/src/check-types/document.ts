import type { Schema } from "../typescript/to-draft-2020.js";
import { UsageError } from "../usage-error.js";

/** A schema with all that it refers to. */
export interface Document {
  readonly root: Schema;
}

/** Keywords that say nothing of values. */
const annotations =
  /^(?:x-|\$(?:schema|id|comment|defs)$|(?:title|description|default|examples|deprecated|readOnly|writeOnly)$)/;

/** Whether a schema is an object, and not `true` or `false`. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The keywords of a schema that say which values it takes. */
export function keywordsOf(schema: Schema): string[] {
  return Object.keys(schema).filter((keyword) => !annotations.test(keyword));
}

/** The schemas of `allOf`, `anyOf`, `oneOf` or `prefixItems`. */
export function list(schema: Schema, keyword: string): Schema[] {
  const value = schema[keyword];
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The schemas of `properties` or `$defs`, each an object, `true` or `false`. */
export function named(schema: Schema, keyword: string): Readonly<Record<string, unknown>> {
  const value = schema[keyword];
  return isSchema(value) ? value : {};
}

/**
 * What a reference leads to, in the same document.
 * @throws UsageError where it leads out of it, or nowhere
 */
export function resolve({ root }: Document, reference: string): unknown {
  const id = typeof root.$id === "string" ? root.$id : undefined;
  const local =
    id !== undefined && reference.startsWith(`${id}#`) ? reference.slice(id.length) : reference;
  if (local === "#" || local === id) return root;
  let found: unknown = local.startsWith("#/") ? root : undefined;
  for (const token of decodeURIComponent(local).split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    found = found === undefined || found === null ? undefined : (found as Schema)[name];
  }
  if (found !== undefined) return found;
  throw new UsageError(
    `The schema refers to ${reference}, outside of its file. Name a type of the standard, or a file that holds all that it refers to.`,
  );
}

/** A schema with the references behind it followed: what stands beside them is kept. */
export function followed(schema: Schema, document: Document): unknown {
  let current = schema;
  for (const seen = new Set<Schema>(); typeof current.$ref === "string"; ) {
    if (seen.has(current) || keywordsOf(current).length > 1) return current;
    seen.add(current);
    const target = resolve(document, current.$ref);
    if (!isSchema(target)) return target;
    current = target;
  }
  return current;
}
