import type { Domain } from "./domain.js";
import { isSchema } from "./schema.js";
import type { SourceFile } from "./source-file.js";

const DOMAIN = "{domain}";

/**
 * The `openapi.yaml` files, by path, as one domain sees them. In the file of another domain `{domain}`
 * stands for the domain that refers to it: a shared operation asks for the scope `{domain}:read` and
 * answers `../{domain}/{domain}-submission.schema.json`. Places and lines stay those of the file.
 * @param reader the name of the domain that refers
 */
export function openapiFilesFor(
  domains: Iterable<Domain>,
  reader: string,
): Map<string, SourceFile> {
  const found = new Map<string, SourceFile>();
  for (const { name, openapi } of domains) {
    if (openapi === undefined) continue;
    const seen = name === reader ? openapi : { ...openapi, value: replaced(openapi.value, reader) };
    found.set(openapi.file, seen);
  }
  return found;
}

/** A copy in which every text names the domain. Names of members stay: `/{id}` is a path's own. */
function replaced(value: unknown, domain: string): unknown {
  if (typeof value === "string") return value.replaceAll(DOMAIN, domain);
  if (Array.isArray(value)) return value.map((item) => replaced(item, domain));
  if (!isSchema(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaced(item, domain)]),
  );
}
