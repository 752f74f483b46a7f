import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "../server/handler.js";
import { ProblemReply } from "../server/problem-reply.js";
import { send } from "./send.js";
import { type NodeRequest, toRequest } from "./to-request.js";

/** Fastify's request and reply, as far as they stand around Node's. */
interface FastifyRequest {
  readonly raw: IncomingMessage;
  readonly body?: unknown;
}
interface FastifyReply {
  readonly raw: ServerResponse;
  hijack(): unknown;
}

/** Takes Node's pair (`node:http`, Express) or Fastify's. */
export interface NodeListener {
  (request: IncomingMessage, response: ServerResponse): void;
  (request: FastifyRequest, reply: FastifyReply): void;
}

/**
 * A handler as a listener of `node:http`, an Express middleware (`app.use(listener)`) or a Fastify
 * route (`fastify.all("/waste/v1/*", listener)`). When the client goes away, the request's signal
 * aborts.
 */
export function toNodeListener(handler: Handler): NodeListener {
  return (request: IncomingMessage | FastifyRequest, reply: ServerResponse | FastifyReply) => {
    if ("hijack" in reply) reply.hijack();
    const outgoing = "raw" in reply ? reply.raw : reply;
    const incoming: NodeRequest =
      "raw" in request ? Object.assign(request.raw, { body: request.body }) : request;
    void answer(handler, incoming, outgoing);
  };
}

async function answer(
  handler: Handler,
  incoming: NodeRequest,
  outgoing: ServerResponse,
): Promise<void> {
  const controller = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  try {
    await send(await handler(request(incoming, outgoing, controller.signal)), outgoing);
  } catch (error) {
    if (outgoing.headersSent) {
      outgoing.destroy();
      return;
    }
    const reply = error instanceof ProblemReply ? error : new ProblemReply(500, "internal-error");
    const { status, headers, body } = reply.toAnswer();
    for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
    outgoing.writeHead(status, headers).end(body);
  }
}

/** fetch has no TRACE and no CONNECT, and not every target is a URL. */
function request(incoming: NodeRequest, outgoing: ServerResponse, signal: AbortSignal): Request {
  try {
    return toRequest(incoming, outgoing, signal);
  } catch {
    throw ["TRACE", "TRACK", "CONNECT"].includes(incoming.method ?? "")
      ? new ProblemReply(501, "not-implemented")
      : new ProblemReply(400, "malformed-path");
  }
}
