import { Hono } from "hono";
import type { Council } from "../../council/council.js";
import type { AppEnv } from "../context.js";
import type { Domain } from "../domains.js";
import { home } from "./home.js";
import { STYLE_SOURCE } from "./style.js";

/** What the pages are about. */
export interface PagesOptions {
  readonly council: Pick<Council, "highlights" | "keys" | "summary">;
  readonly domains: readonly Domain[];
  readonly clock?: Date | undefined;
}

const POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `/` for people, and the same as `/index.json` for programs. */
export function pages({ council, domains, clock }: PagesOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get("/", (c) => {
    c.header("Content-Security-Policy", POLICY);
    const baseUrl = new URL(c.req.url).origin;
    return c.html(home({ baseUrl, council, domains, clock }));
  });
  app.get("/index.json", (c) => {
    const { summary, highlights, keys } = council;
    const references = domains.map(({ name, basePath, version }) => ({
      domain: name,
      version,
      basePath,
      openapi: `/${name}/openapi.json`,
    }));
    return c.json({ ...summary, clock, highlights, keys, domains: references });
  });
  return app;
}
