import { findType } from "./find-type.js";
import { loadTypeTools } from "./load-tools.js";
import { openTypeFile } from "./open-file.js";
import { schemaReader } from "./schema-reader.js";
import type { Schema } from "./to-draft-2020.js";
import { parseTypeReference } from "./type-reference.js";

/**
 * The schema of a TypeScript type that was named as `src/types.ts#Report`.
 * @throws UsageError where it cannot be read, or does not compile
 */
export function readType(from: string, named: string): Schema {
  const { file, name } = parseTypeReference(from, named);
  const opened = openTypeFile(loadTypeTools(from), from, file);
  return schemaReader(opened)(findType(opened, name));
}
