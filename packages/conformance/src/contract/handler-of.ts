import type { Handler, HandlerOptions } from "@localo/runtime/server";
import * as fc from "fast-check";
import { domainPackages } from "../repository.js";
import { Borough } from "../service/borough.js";
import { Document, type Operation } from "../service/document.js";
import { examplesOf, type Sent, validRequest } from "../service/request.js";

/** The domains that have operations, as their OpenAPI documents say. */
export const documents: readonly Document[] = domainPackages
  .filter((name) => name !== "core")
  .map((name) => new Document(name));

type Implementation = (args: Readonly<Record<string, unknown>>) => unknown;
type Create = (operations: object, options: Options) => Handler;
/** `undefined` is what a handler does of itself. */
type Options = { readonly [name in keyof HandlerOptions]?: HandlerOptions[name] | undefined };

/** The built handler of a domain, in which every operation is implemented alike. */
export async function handlerOf(
  { domain, operations }: Document,
  implementation: Implementation | symbol,
  options: Options = {},
): Promise<Handler> {
  const module = (await import(`@localo/${domain}/server`)) as Readonly<Record<string, unknown>>;
  const [create] = Object.entries(module).filter(([name]) => /^create\w+Handler$/.test(name));
  if (create === undefined) throw new Error(`@localo/${domain}/server creates no handler`);
  const all = operations.map(({ id }) => [id, implementation]);
  return (create[1] as Create)(Object.fromEntries(all), {
    onError: () => {},
    idempotency: {
      begin: async () => ({
        state: "new",
        tx: undefined,
        finish: async () => {},
        abandon: async () => {},
      }),
    },
    ...options,
  });
}

/** Lets everybody do everything. */
export const everyScope = (document: Document) => ({
  authorise: () => ({
    id: "a-test",
    scopes: document.operations.flatMap(({ scopes }) => scopes.flat()),
  }),
});

/**
 * A valid request for an operation, with something personal wherever it can be; the same each time.
 * @throws Error where none of many is taken
 */
export async function sentTo(document: Document, operation: Operation): Promise<Sent> {
  let reached = false;
  const reach = () => {
    reached = true;
  };
  const handler = await handlerOf(document, reach, everyScope(document));
  const borough = new Borough();
  for (const { schema } of operation.parameters.filter((each) => each.in === "path")) {
    const [example] = document.resolve(schema).examples ?? [];
    const { domain, path } = operation;
    borough.remember(`${domain} ${path.slice(0, path.indexOf("{"))}`, example);
  }
  for (const draw of fc.sample(fc.gen(), { numRuns: 50, seed: 1 })) {
    const sent = validRequest(document, operation, borough, examplesOf(operation), draw);
    await handler(requestOf(sent));
    if (reached) return sent;
  }
  throw new Error(`Nothing that was drawn is valid for ${operation.id}`);
}

/** A request as fetch sends it. */
export function requestOf(
  { method, path, headers, body }: Sent,
  more: Readonly<Record<string, string | null>> = {},
): Request {
  const all = new Headers(headers);
  for (const [name, value] of Object.entries(more)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  return new Request(`http://council.example${path}`, { method, headers: all, body: body ?? null });
}
