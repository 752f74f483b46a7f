import { createRequire } from "node:module";
import type { ServiceDescription } from "@localo/core";
import { notImplemented } from "@localo/runtime/server";
import type { DomainName } from "../domain-name.js";
import type { Office } from "../office.js";

const require = createRequire(import.meta.url);

/**
 * `GET /description` of a domain.
 * @param operations tells all operations of the domain; those that are implemented are named
 */
export function getDescription(
  { authority }: Pick<Office, "authority">,
  domain: DomainName,
  operations: () => object,
): () => { readonly status: 200; readonly body: ServiceDescription } {
  const { version } = require(`@localo/${domain}/package.json`) as { readonly version: string };
  return () => {
    const implemented = Object.entries(operations())
      .filter(([, operation]) => operation !== notImplemented)
      .map(([id]) => id);
    return {
      status: 200,
      body: { authorities: [authority], domain, version, operations: implemented },
    };
  };
}

/** `GET /policy` of a domain. */
export function getPolicy<Policy>(
  policy: Policy,
): () => { readonly status: 200; readonly body: Policy } {
  return () => ({ status: 200, body: policy });
}
