import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../context.js";

/** Nothing may be loaded, framed or sent: right for answers that are data. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * Headers that browsers keep to. A page sets its own Content-Security-Policy; all else is data.
 * `no-cache` lets a client keep an answer and ask with its ETag whether it still holds.
 */
export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { headers } = c.res;
  const unlessSet = (name: string, value: string) => headers.has(name) || c.header(name, value);
  unlessSet("Content-Security-Policy", DATA_POLICY);
  unlessSet("Cache-Control", "private, no-cache");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("X-Frame-Options", "DENY");
  c.header("Referrer-Policy", "no-referrer");
  // Pages of other origins may read it: that is what CORS says too.
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
};
