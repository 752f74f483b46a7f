import type { Model } from "../../model/model.js";

/** What a package was made of: the source files, parsed, by their path in `schemas/`. */
export interface Standard {
  readonly domain: string;
  /** `waste/missed-collection-report.schema.json`; those of the domains that it refers to are here too. */
  readonly schemas: Readonly<Record<string, unknown>>;
  /** `waste/openapi.yaml`. */
  readonly openapi: Readonly<Record<string, unknown>>;
}

/**
 * The source of a domain as one value, which its package carries: two releases are compared by it
 * (`localo diff`), and both of them by the same rules, whatever compiler made them.
 */
export function emitStandard({ domain, byId, openapi, openapiByFile }: Model): Standard {
  const schemas = [...byId.values()].map(({ file }) => [file.source.file, file.schema] as const);
  const documents = new Map([...openapiByFile].map(([file, { value }]) => [file, value]));
  if (openapi !== undefined) documents.set(openapi.file, openapi.value);
  return { domain, schemas: below(schemas), openapi: below(documents) };
}

/** Values by their path in `schemas/`, in the order of the paths. */
function below(files: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([file, value]) => [file.replace(/^schemas\//, ""), value]));
}
