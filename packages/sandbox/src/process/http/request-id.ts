import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../context.js";

/**
 * Gives each request an id, which the answer carries as `X-Request-Id`: the client's where it is 1 to
 * 128 of `A-Z a-z 0-9 _ . -`, so that it can be logged, else a new one.
 */
export const requestId: MiddlewareHandler<AppEnv> = async (c, next) => {
  const sent = c.req.header("x-request-id") ?? "";
  const id = /^[\w.-]{1,128}$/.test(sent) ? sent : randomUUID();
  c.set("requestId", id);
  await next();
  c.header("X-Request-Id", id);
};
