import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { AppEnv } from "../context.js";

/**
 * Logs each request as one line: id, method, what it was for, status, milliseconds. Never the path, the
 * query, a header or a body: they hold UPRNs, keys and people's contact details.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info({
      requestId: c.get("requestId"),
      method: c.req.method,
      ...what(c.get("operation"), routePath(c, -1)),
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}

/** The operation's id, or the template of the page; neither where nothing was found. */
function what(operation: string | undefined, template: string): object {
  if (operation !== undefined) return { operation };
  return template === "/*" ? {} : { route: template };
}
