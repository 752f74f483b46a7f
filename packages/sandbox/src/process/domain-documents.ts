import { Hono } from "hono";
import type { AppEnv } from "./context.js";
import type { Domain } from "./domains.js";

/** `/{domain}/openapi.json`: the domain's description, with this host as its server. */
export function domainDocuments(domains: readonly Domain[]): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const { name, basePath, document } of domains) {
    app.get(`/${name}/openapi.json`, (c) => {
      const url = new URL(basePath, c.req.url).href;
      return c.json({ ...document, servers: [{ url, description: "This sandbox." }] });
    });
  }
  return app;
}
