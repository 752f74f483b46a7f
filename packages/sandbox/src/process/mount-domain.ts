import type { Handler } from "@localo/runtime/server";
import type { Hono } from "hono";
import type { AppEnv } from "./context.js";
import type { Domain } from "./domains.js";

/** Keys of an OpenAPI path item that are operations. */
const METHODS = new Set(["get", "post", "put", "patch", "delete"]);

/**
 * Mounts a domain's handler. It finds the operation itself; the routes here are for the log, which
 * names operations and never the path that was asked for.
 */
export function mountDomain(app: Hono<AppEnv>, domain: Domain, handler: Handler): void {
  const { basePath, document } = domain;
  for (const [template, item] of Object.entries(document.paths)) {
    const path = basePath + template.replaceAll(/\{(\w+)\}/g, ":$1");
    for (const [method, operation] of Object.entries(item)) {
      if (!METHODS.has(method)) continue;
      const { operationId } = operation as { readonly operationId: string };
      app.on(method.toUpperCase(), path, (c) => {
        c.set("operation", operationId);
        return handler(c.req.raw);
      });
    }
  }
  // What is no operation is the handler's to refuse: 404, 405 with Allow, a path that cannot be read.
  app.all(`${basePath}/*`, (c) => handler(c.req.raw));
}
