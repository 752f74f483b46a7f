import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Hono } from "hono";
import { html } from "hono/html";
import type { AppEnv } from "../context.js";
import type { Domain } from "../domains.js";

/** The files of Swagger UI that the page loads; nothing else of its folder is served. */
const ASSETS: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
};

/** Swagger UI sets styles on elements and carries its icons as data; all else comes from here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const START = `SwaggerUIBundle({
  url: document.currentScript.dataset.openapi,
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  // Its default sends the description to a checker on the internet.
  validatorUrl: null,
});
`;

/** A reference of each domain at `/reference/{domain}`, by Swagger UI, served from here. */
export function reference(domains: readonly Domain[]): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  for (const [name, type] of Object.entries(ASSETS)) {
    app.get(`/reference/assets/${name}`, async (c) => {
      c.header("Content-Type", type);
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(await readFile(join(folder, name)));
    });
  }
  app.get("/reference/assets/start.js", (c) => {
    c.header("Content-Type", "text/javascript; charset=utf-8");
    return c.body(START);
  });
  for (const { name, document } of domains) {
    app.get(`/reference/${name}`, (c) => {
      c.header("Content-Security-Policy", POLICY);
      return c.html(page(name, document.info.title));
    });
  }
  return app;
}

function page(name: string, title: string): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}: reference</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/reference/assets/swagger-ui.css">
  </head>
  <body>
    <p><a href="/">Back to the sandbox</a></p>
    <main id="reference">
      <noscript>
        This page needs JavaScript. The <a href="/${name}/openapi.json">OpenAPI document</a> does not.
      </noscript>
    </main>
    <script src="/reference/assets/swagger-ui-bundle.js"></script>
    <script src="/reference/assets/start.js" data-openapi="/${name}/openapi.json"></script>
  </body>
</html>`;
}
