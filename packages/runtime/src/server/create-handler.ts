import type { OperationTypesById, ServerOperation } from "../http/operation.js";
import { checkImplementations } from "./check-implementations.js";
import { isDevelopment, logError } from "./defaults.js";
import type { ErrorContext, Handler, HandlerOptions, OperationImplementations } from "./handler.js";
import { ProblemReply } from "./problem-reply.js";
import type { Served } from "./read-answer.js";
import { defaultRequestId } from "./request-id.js";
import { createRouter } from "./router.js";
import { type Service, serve } from "./serve.js";

/**
 * Serves the operations of a domain. Generated code calls it: `createWasteHandler(operations, options)`.
 * @param table what a server must know of each operation
 * @param options `basePath` is the path below which they stand; `version` is `waste/1.3.0`
 * @throws TypeError for an operation that is missing, or cannot be served as it is described
 */
export function createHandler<Ops extends OperationTypesById, Tx = undefined>(
  table: Readonly<Record<keyof Ops, ServerOperation>>,
  operations: OperationImplementations<Ops, Tx>,
  options: HandlerOptions<Tx> & { readonly basePath: string; readonly version: string },
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
    onError: quietly(options.onError ?? logError),
  };
  return async (request) => {
    const requestId = requestIdOf(request, options.requestId ?? defaultRequestId);
    const about: { operationId?: string; requestId: string } = { requestId };
    const respond = ({ status, headers, body }: Served) => {
      const all = new Headers({ ...headers });
      all.set("x-request-id", requestId);
      all.set("localo-version", version);
      if (NO_BODY.includes(status)) return new Response(null, { status, headers: all });
      const bytes = new TextEncoder().encode(body ?? "");
      all.set("content-length", String(bytes.length));
      return new Response(request.method === "HEAD" ? null : bytes, { status, headers: all });
    };
    try {
      return respond(await serve(service, request, about));
    } catch (error) {
      try {
        if (error instanceof ProblemReply) return respond(error.toAnswer());
      } catch (invalid) {
        service.onError(invalid, about);
      }
      if (!(error instanceof ProblemReply)) service.onError(error, about);
      return respond(internalError.toAnswer());
    }
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
function quietly(onError: (error: unknown, about: ErrorContext) => void): typeof onError {
  return (error, about) => {
    const log = async () => onError(error, about);
    log().catch(() => {});
  };
}
