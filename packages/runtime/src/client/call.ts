import type { ClientOperation } from "../http/operation.js";
import { PROBLEM_TYPE } from "../http/problem.js";
import { readBytes } from "../http/read-bytes.js";
import { pause, withDeadline } from "./deadline.js";
import { invalidResponse, NetworkError } from "./errors.js";
import { idempotencyKey } from "./idempotency-key.js";
import type { CallOptions, ClientOptions, Send } from "./options.js";
import { problemErrorOf } from "./read-problem.js";
import { successBody } from "./read-success.js";
import { withinOrigin } from "./redirect.js";
import { requestBody } from "./request-body.js";
import { waitBeforeRetry } from "./retry.js";
import { urlOf } from "./url.js";

/** A 2xx answer. */
export interface Answered {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Headers;
}

/** What all calls of a client share. */
export interface Caller extends ClientOptions {
  /** The client's own version: `waste/1.3.0`. */
  readonly version: string;
}

/**
 * One call: tries, with waits between them, until there is an answer or no sense in another try.
 * @throws LocaloError; TypeError for arguments that make no URL; what a middleware throws
 */
export async function call(
  caller: Caller,
  operationId: string,
  operation: ClientOperation,
  args: Readonly<Record<string, unknown>>,
  options: CallOptions,
): Promise<Answered> {
  const { signal, tries = caller.tries ?? 3, timeout = caller.timeout ?? 30_000 } = options;
  const url = urlOf(caller.baseUrl, operation, args);
  const headers: Record<string, string> = {
    accept: [...new Set(Object.values(operation.success).map(mediaType)), PROBLEM_TYPE].join(", "),
    "localo-version": caller.version,
  };
  const { body, mediaType: type } = requestBody(operation, args.body);
  if (type !== undefined) headers["content-type"] = type;
  if (operation.idempotent) {
    headers["idempotency-key"] = options.idempotencyKey ?? idempotencyKey();
  }
  const repeatable = operation.method === "GET" || operation.idempotent;
  for (let tried = 1; ; tried++) {
    try {
      return await withDeadline(operationId, timeout, signal, (stop) =>
        once(
          caller,
          operationId,
          operation,
          new Request(url, {
            method: operation.method,
            headers,
            body,
            signal: stop,
            redirect: "manual",
          }),
          stop,
        ),
      );
    } catch (error) {
      const wait = repeatable && tried < tries ? waitBeforeRetry(error, tried) : undefined;
      if (wait === undefined) throw error;
      await pause(operationId, wait, signal);
    }
  }
}

/** One try. */
async function once(
  caller: Caller,
  operationId: string,
  operation: ClientOperation,
  request: Request,
  stop: AbortSignal,
): Promise<Answered> {
  const { middleware = [], auth, maxResponseBytes = 10_000_000, version } = caller;
  const reach = <T>(work: () => Promise<T>) =>
    work().catch((cause: unknown) => {
      throw new NetworkError(operationId, "no complete answer", { cause });
    });
  const send = withinOrigin(operationId, (final) =>
    reach(async () => (caller.fetch ?? fetch)(final)),
  );
  const chain = [...middleware, ...(auth === undefined ? [] : [auth])].reduceRight<Send>(
    (next, step) => async (request) => step(request, next),
    send,
  );
  const response = await chain(request);
  const bytes = await reach(() => readBytes(response, maxResponseBytes, stop));
  const { status, headers } = response;
  if (status >= 400) {
    throw problemErrorOf(operationId, response, new TextDecoder().decode(bytes), version);
  }
  if (bytes === undefined) {
    throw invalidResponse(operationId, response, `has more than ${maxResponseBytes} bytes`);
  }
  return { status, data: successBody(operationId, operation, response, bytes), headers };
}

function mediaType(reader: ClientOperation["success"][number]): string {
  return typeof reader === "string" ? reader : "application/json";
}
