import type { Hono } from "hono";
import type { Logger } from "pino";
import type { AppEnv } from "./context.js";
import { probes, unavailable } from "./probes.js";
import { shell } from "./shell.js";

/** Answers while the council is being built: up, but not ready. */
export function startingApp(log: Logger): Hono<AppEnv> {
  const app = shell(log);
  app.route(
    "/",
    probes(async () => false),
  );
  app.all("*", () => unavailable("The council is being built. It takes a few seconds."));
  return app;
}
