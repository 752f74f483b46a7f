import type { ClientOperation, OperationTypesById } from "../http/operation.js";
import { type Answered, call } from "./call.js";
import type { Client } from "./client.js";
import { LocaloError, ProblemError } from "./errors.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { itemsOf } from "./pages.js";
import type { ToldCall } from "./report.js";

type Arguments = Readonly<Record<string, unknown>>;
type Given = [args?: Arguments, options?: CallOptions];

/** Tells a hook how a call went. */
interface Hooks {
  report(call: ToldCall): Promise<void>;
}

const success = (answer: Answered) => ({ ok: true, kind: "success", ...answer });

/** @throws what is no `LocaloError` */
function failure(error: unknown): object {
  if (!(error instanceof LocaloError)) throw error;
  const { status, code } = error instanceof ProblemError ? error : {};
  return { ok: false, kind: error.kind, status, code, error };
}

/**
 * The client of a domain. Generated code calls it: `createWasteClient(options)`.
 * @param table what a client must know of each operation
 * @param options `baseUrl` here is the operations' own, with the domain's path
 * @param version the domain and its version, sent as `Localo-Version`: `waste/1.3.0`
 * @param hooks loads what tells `onCall`, which a client without it does not carry
 */
export function createClient<Ops extends OperationTypesById>(
  table: Readonly<Record<keyof Ops, ClientOperation>>,
  options: ClientOptions,
  version: string,
  hooks?: () => Promise<Hooks>,
): Client<Ops> {
  const { onCall } = options;
  const client: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  const pages: Record<string, unknown> = {};
  for (const [operationId, operation] of Object.entries<ClientOperation>(table)) {
    const ask = (args: Arguments = {}, callOptions: CallOptions = {}) => {
      const started = performance.now();
      const answer = call({ ...options, version }, operationId, operation, args, callOptions);
      if (onCall !== undefined) {
        const elapsed = () => performance.now() - started;
        const milliseconds = answer.then(elapsed, elapsed);
        hooks?.()
          .then(({ report }) => report({ onCall, operationId, args, answer, milliseconds }))
          .catch(() => {});
      }
      return answer;
    };
    client[operationId] = (...given: Given) => ask(...given).then(({ data }) => data);
    safe[operationId] = (...given: Given) => ask(...given).then(success, failure);
    if (operation[0].includes("cursor")) {
      pages[operationId] = (args: Arguments = {}, callOptions?: CallOptions) =>
        itemsOf(operationId, args, (more) => ask(more, callOptions));
    }
  }
  return { ...client, safe, pages } as unknown as Client<Ops>;
}
