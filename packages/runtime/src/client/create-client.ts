import type { ClientOperation, OperationTypesById } from "../http/operation.js";
import { call } from "./call.js";
import type { Client } from "./client.js";
import { LocaloError, ProblemError } from "./errors.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { itemsOf } from "./pages.js";
import type { ToldCall } from "./report.js";

type Arguments = Readonly<Record<string, unknown>>;

/** Tells a hook how a call went. */
interface Hooks {
  report(call: ToldCall): Promise<void>;
}

const now = () => performance.now();

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
  const caller = { ...options, version };
  const client: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  const pages: Record<string, unknown> = {};
  for (const [id, operation] of Object.entries<ClientOperation>(table)) {
    const ask = (args: Arguments = {}, callOptions: CallOptions = {}) => {
      const started = now();
      const answer = call(caller, id, operation, args, callOptions);
      if (options.onCall !== undefined) {
        const ended = answer.then(now, now);
        const told = { onCall: options.onCall, operationId: id, args, answer, started, ended };
        hooks?.()
          .then(({ report }) => report(told))
          .catch(() => {});
      }
      return answer;
    };
    client[id] = async (args?: Arguments, callOptions?: CallOptions) =>
      (await ask(args, callOptions)).data;
    safe[id] = async (args?: Arguments, callOptions?: CallOptions) => {
      try {
        return { ok: true, kind: "success", ...(await ask(args, callOptions)) };
      } catch (error) {
        if (!(error instanceof LocaloError)) throw error;
        const { status, code } = error instanceof ProblemError ? error : {};
        return { ok: false, kind: error.kind, status, code, error };
      }
    };
    if (operation.paged) {
      pages[id] = (args: Arguments = {}, callOptions?: CallOptions) =>
        itemsOf(id, args, async (more) => (await ask(more, callOptions)).data);
    }
  }
  return { ...client, safe, pages } as unknown as Client<Ops>;
}
