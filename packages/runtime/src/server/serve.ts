import { readBody } from "./body.js";
import type { Implementations } from "./check-implementations.js";
import { checkProblem } from "./check-problem.js";
import { withETag } from "./etag.js";
import { FORM_TYPE, readForm } from "./form.js";
import type { Caller } from "./handler.js";
import type { IdempotencyStore } from "./idempotency.js";
import { once, readIdempotencyKey } from "./idempotent.js";
import { locate } from "./locate.js";
import { readParameters } from "./parameters.js";
import { type ProblemDetails, ProblemReply } from "./problem-reply.js";
import { readAnswer, type Served, storable } from "./read-answer.js";
import type { Match } from "./router.js";
import { checkScopes } from "./security.js";

/** What all requests to a handler share. */
export interface Service<Tx> {
  readonly route: (segments: readonly string[]) => Match | undefined;
  readonly base: readonly string[];
  readonly operations: Implementations;
  readonly version: string;
  readonly authorise: (request: Request) => Caller | undefined | Promise<Caller | undefined>;
  readonly idempotency: IdempotencyStore<Tx> | undefined;
  readonly validate: boolean;
  readonly maxBodyBytes: number;
  readonly maxAttachmentBytes: number;
  readonly onError: (error: unknown, about: About) => void;
}

/** What is known of a request, as far as it got. */
export interface About {
  readonly requestId: string;
  operationId?: string;
  caller?: Caller;
  args?: Readonly<Record<string, unknown>>;
}

/**
 * A request's answer. What costs least is checked first, and nothing is read from a caller who may not
 * ask.
 * @param about is told what is known, as it becomes known
 * @throws ProblemReply for what is refused; anything else is the service's own mistake
 */
export async function serve<Tx>(
  service: Service<Tx>,
  request: Request,
  about: About,
): Promise<Served> {
  const { method, headers, signal } = request;
  const { pathname, search } = new URL(request.url);
  const { operationId, operation, path } = locate(service.route, service.base, method, pathname);
  about.operationId = operationId;
  const implementation = service.operations.get(operationId);
  if (implementation === undefined) {
    throw new ProblemReply(501, "not-implemented", {
      detail: "This council does not offer this operation.",
    });
  }
  const caller = (await service.authorise(request)) ?? undefined;
  if (caller !== undefined) about.caller = caller;
  checkScopes(operation.security, caller, headers);
  const args = readParameters(operation, path, search);
  about.args = args;
  const key = operation.idempotent ? readIdempotencyKey(headers) : undefined;
  if (operation.body !== undefined) {
    const { version, maxBodyBytes, maxAttachmentBytes } = service;
    const body =
      operation.body.mediaType === FORM_TYPE
        ? await readForm(request, operation.body.validator, maxAttachmentBytes, version)
        : await readBody(request, operation.body, maxBodyBytes, version);
    if (body !== undefined) args.body = body;
  }
  const run = async (tx: Tx | undefined): Promise<Served> => {
    const { requestId } = about;
    const problem = (status: number, code: string, details?: ProblemDetails) =>
      new ProblemReply(status, code, details);
    const context = { request, operationId, requestId, caller, tx, signal, problem };
    let answer: unknown;
    try {
      answer = await implementation(args, context);
    } catch (error) {
      if (service.validate) checkProblem(operationId, operation, error);
      throw error;
    }
    return readAnswer(operationId, operation, answer, service.validate);
  };
  if (key === undefined || service.idempotency === undefined) {
    const answer = await run(undefined);
    return operation.method === "GET" ? withETag(answer, headers.get("if-none-match")) : answer;
  }
  return once(
    service.idempotency,
    {
      operation: operationId,
      caller: caller?.id ?? "anonymous",
      key,
      method,
      path: pathname,
      args,
    },
    async (tx) => storable(operationId, await run(tx)),
    (error) => service.onError(error, about),
  );
}
