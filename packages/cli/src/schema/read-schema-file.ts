import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { formatDiagnostic, readJson } from "@localo/compiler";
import { UsageError } from "../usage-error.js";
import type { FoundSchema } from "./found-schema.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/**
 * Any schema file, and the files that it refers to. Nothing is downloaded.
 * @throws UsageError where one of them is missing, is not JSON, or is of another draft
 */
export function readSchemaFile(from: string, named: string): FoundSchema {
  if (!existsSync(resolve(from, named))) {
    throw new UsageError(
      `There is no schema file ${named}. Look at its path, or name a type of the standard, like waste/missed-collection-report.`,
    );
  }
  const documents: Record<string, unknown> = {};
  const first = read(resolve(from, named), named);
  const pending = [{ path: resolve(from, named), named, schema: first }];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const base = baseOf(next.schema, next.path);
    // The way from the base to a schema and from the file to its file are the same.
    for (const reference of referencesIn(next.schema)) {
      const [file = ""] = reference.split("#");
      if (file === "" || !URL.canParse(file, base)) continue;
      const uri = new URL(file, base).href;
      if (seen.has(uri) || uri === base) continue;
      seen.add(uri);
      const path = resolve(dirname(next.path), file);
      if (URL.canParse(file) || !existsSync(path)) continue;
      const schema = read(path, file);
      documents[uri] = schema;
      pending.push({ path, named: file, schema });
    }
  }
  const base = baseOf(first, resolve(from, named));
  const schema = typeof first === "object" ? { $id: base, ...first } : first;
  return { schema, documents };
}

function read(path: string, named: string): object | boolean {
  const { source, diagnostics = [] } = readJson(path, named);
  if (source === undefined) {
    const wrong = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)).join("\n");
    throw new UsageError(`The schema cannot be read.\n${wrong}`);
  }
  const { value } = source;
  if (typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UsageError(`${named} is no schema: a schema is an object.`);
  const { $schema } = value as { $schema?: unknown };
  if ($schema !== undefined && $schema !== DRAFT && $schema !== `${DRAFT}#`)
    throw new UsageError(
      `${named} is of another draft: ${JSON.stringify($schema)}. Localo reads draft 2020-12. Write "$schema": "${DRAFT}" where it means the same there.`,
    );
  return value;
}

function baseOf(schema: object | boolean, path: string): string {
  const id = typeof schema === "object" && "$id" in schema ? schema.$id : undefined;
  const place = pathToFileURL(path).href;
  if (typeof id !== "string" || !URL.canParse(id, place)) return place;
  return new URL(id, place).href.replace(/#.*$/s, "");
}

/** Every `$ref` and `$dynamicRef` in a document. One in an example or a constant does no harm. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    (key === "$ref" || key === "$dynamicRef") && typeof member === "string"
      ? [member]
      : referencesIn(member),
  );
}
