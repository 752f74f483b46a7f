import type { OperationTypesById, ServerOperation } from "../http/operation.js";
import { checkImplementations } from "./check-implementations.js";
import { isDevelopment, logError } from "./defaults.js";
import type { ErrorContext, Handler, HandlerOptions, OperationImplementations } from "./handler.js";
import { ProblemReply } from "./problem-reply.js";
import type { Served } from "./read-answer.js";
import { defaultRequestId } from "./request-id.js";
import { createRouter } from "./router.js";
import { type About, type Service, serve } from "./serve.js";

/** Masks what is private in an operation's arguments. */
type RedactArguments = (operationId: string, args: unknown) => unknown;

/**
 * Serves the operations of a domain. Generated code calls it: `createWasteHandler(operations, options)`.
 * @param table what a server must know of each operation
 * @param options `basePath` is the path below which they stand; `version` is `waste/1.3.0`;
 *   `redactArguments` masks what is private, for hooks and logs
 * @throws TypeError for an operation that is missing, or cannot be served as it is described
 */
export function createHandler<Ops extends OperationTypesById, Tx = undefined>(
  table: Readonly<Record<keyof Ops, ServerOperation>>,
  operations: OperationImplementations<Ops, Tx>,
  options: HandlerOptions<Tx> & {
    readonly basePath: string;
    readonly version: string;
    readonly redactArguments?: RedactArguments;
  },
): Handler {
  const { version, idempotency } = options;
  const service: Service<Tx> = {
    route: createRouter(table),
    base: options.basePath.split("/").filter((segment) => segment !== ""),
    operations: checkImplementations(table, operations, idempotency !== undefined),
    version,
    authorise: options.authorise ?? (() => undefined),
    idempotency,
    validate: options.validateResponses ?? isDevelopment(),
    maxBodyBytes: options.maxBodyBytes ?? 1_000_000,
    maxAttachmentBytes: options.maxAttachmentBytes ?? 10_000_000,
    onError: (error, about) =>
      quietly(() =>
        (options.onError ?? logError)(error, contextOf(about, options.redactArguments)),
      ),
  };
  const { onRequest } = options;
  return async (request) => {
    const started = performance.now();
    const about: About = { requestId: requestIdOf(request, options.requestId ?? defaultRequestId) };
    const { status, headers, body, code } = await answerOf(service, request, about);
    if (onRequest !== undefined) {
      const milliseconds = performance.now() - started;
      const { method } = request;
      const went = { method, status, milliseconds, ...(code === undefined ? {} : { code }) };
      const caller = about.caller === undefined ? {} : { caller: about.caller.id };
      quietly(() =>
        onRequest({ ...contextOf(about, options.redactArguments), ...caller, ...went }),
      );
    }
    const all = new Headers({ ...headers });
    all.set("x-request-id", about.requestId);
    all.set("localo-version", version);
    if (NO_BODY.includes(status)) return new Response(null, { status, headers: all });
    // Said of HEAD too, whose answer has no body to count.
    const content = body instanceof Blob ? body : new TextEncoder().encode(body ?? "");
    all.set("content-length", String("size" in content ? content.size : content.length));
    return new Response(request.method === "HEAD" ? null : content, { status, headers: all });
  };
}

/** The answer, whatever happens; a problem's code too. */
async function answerOf<Tx>(
  service: Service<Tx>,
  request: Request,
  about: About,
): Promise<Served & { readonly code?: string }> {
  try {
    return checked(await serve(service, request, about));
  } catch (error) {
    try {
      if (error instanceof ProblemReply) return { ...checked(error.toAnswer()), code: error.code };
    } catch (invalid) {
      service.onError(invalid, about);
    }
    if (!(error instanceof ProblemReply)) service.onError(error, about);
    return { ...internalError.toAnswer(), code: internalError.code };
  }
}

/**
 * An answer that can be sent.
 * @throws TypeError or RangeError for a header or a status that HTTP does not have
 */
function checked(answer: Served): Served {
  new Response(null, { status: answer.status, headers: { ...answer.headers } });
  return answer;
}

function contextOf(
  { requestId, operationId, args }: About,
  redactArguments: RedactArguments | undefined,
): ErrorContext {
  return {
    ...(operationId === undefined ? {} : { operationId }),
    requestId,
    ...(operationId === undefined || args === undefined || redactArguments === undefined
      ? {}
      : { arguments: redactArguments(operationId, args) }),
  };
}

/** RFC 9110 §6.4.1. */
const NO_BODY = [204, 205, 304];

const internalError = new ProblemReply(500, "internal-error", {
  detail: "It is not the request's fault. Name the request id to the council's support.",
});

function requestIdOf(request: Request, make: (request: Request) => string): string {
  try {
    const id = make(request);
    new Headers({ "x-request-id": id });
    return id;
  } catch {
    return defaultRequestId(request);
  }
}

/** A logger that fails, at once or later, must not take the answer or the process with it. */
function quietly(log: () => unknown): void {
  const run = async () => log();
  run().catch(() => {});
}
