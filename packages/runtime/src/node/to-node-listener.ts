import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "../server/handler.js";
import { answer } from "./answer.js";
import type { NodeRequest } from "./exchange.js";

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
    answer(handler, incoming, outgoing);
  };
}
