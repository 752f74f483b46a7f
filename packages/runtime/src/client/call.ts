import type { Answers, ClientOperation } from "../http/operation.js";
import { readBytes } from "../http/read-bytes.js";
import { pause, withDeadline } from "./deadline.js";
import { InvalidResponseError, NetworkError } from "./errors.js";
import { idempotencyKey } from "./idempotency-key.js";
import type { CallOptions, ClientOptions, Middleware, Send } from "./options.js";
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

const JSON_TYPE = "application/json";

/**
 * One call: tries, with waits between them, until there is an answer or no sense in another try.
 * @throws LocaloError; TypeError for arguments that make no URL; what a middleware throws
 */
export async function call(
  caller: Caller,
  operationId: string,
  [operation, answers]: ClientOperation,
  args: Readonly<Record<string, unknown>>,
  options: CallOptions,
): Promise<Answered> {
  const { signal, tries = caller.tries ?? 3, timeout = caller.timeout ?? 30_000 } = options;
  const [method = "", template = "", form] = operation.split(" ");
  const url = urlOf(caller.baseUrl, template, args);
  const body = requestBody(form, args.body);
  const headers: Record<string, string> = {
    // Problems, calendars and files too; JSON where a gateway has its error page in more than one form.
    accept: `${JSON_TYPE}, */*;q=0.1`,
    "localo-version": caller.version,
  };
  if (typeof body === "string") headers["content-type"] = JSON_TYPE;
  if (method !== "GET") headers["idempotency-key"] = options.idempotencyKey ?? idempotencyKey();
  for (let tried = 1; ; tried++) {
    try {
      return await withDeadline(operationId, timeout, signal, (stop) =>
        once(
          caller,
          operationId,
          answers,
          new Request(url, { method, headers, body, signal: stop, redirect: "manual" }),
          stop,
        ),
      );
    } catch (error) {
      const wait = tried < tries ? waitBeforeRetry(error, tried) : undefined;
      if (wait === undefined) throw error;
      await pause(operationId, wait, signal);
    }
  }
}

const asItIs: Middleware = (request, next) => next(request);

/** One try. */
async function once(
  { middleware = [], auth = asItIs, maxResponseBytes = 10_000_000, version, ...caller }: Caller,
  operationId: string,
  answers: Answers,
  request: Request,
  stop: AbortSignal,
): Promise<Answered> {
  const reach = <T>(work: () => Promise<T>) =>
    work().catch((cause: unknown) => {
      throw new NetworkError(operationId, "no complete answer", { cause });
    });
  const send = withinOrigin(operationId, (final) =>
    reach(async () => (caller.fetch ?? fetch)(final)),
  );
  const chain = [...middleware, auth].reduceRight<Send>(
    (next, step) => async (request) => step(request, next),
    send,
  );
  const response = await chain(request);
  const bytes = await reach(() => readBytes(response, maxResponseBytes, stop));
  const { status, headers } = response;
  if (status >= 400) throw problemErrorOf(operationId, response, bytes, version);
  if (bytes === undefined) {
    const message = `has more than ${maxResponseBytes} bytes`;
    throw new InvalidResponseError(operationId, response, message);
  }
  return { status, data: successBody(operationId, answers, response, bytes), headers };
}
