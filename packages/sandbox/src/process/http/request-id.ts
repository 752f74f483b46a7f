import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../context.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Gives each request an id, which the answer carries as `X-Request-Id` and the log as `requestId`: the
 * client's where it is a UUID, else a new one. An id of any other form could hold a UPRN or a key, and
 * the log must not.
 */
export const requestId: MiddlewareHandler<AppEnv> = async (c, next) => {
  const sent = c.req.header("x-request-id") ?? "";
  const id = UUID.test(sent) ? sent : randomUUID();
  c.set("requestId", id);
  await next();
  c.header("X-Request-Id", id);
};
