import type { IdempotencyStore } from "@localo/runtime/server";

/** A store whose keys are a domain's own: operations of two domains can have one name. */
export function idempotencyWithin<Tx>(
  domain: string,
  store: IdempotencyStore<Tx>,
): IdempotencyStore<Tx> {
  return {
    begin: (request) => store.begin({ ...request, operation: `${domain} ${request.operation}` }),
  };
}
