import { Hono } from "hono";
import type { AppEnv } from "./context.js";
import { problemResponse } from "./http/problem-response.js";

const RETRY_AFTER = 2;

/**
 * `/health`: the process is up. `/ready`: it takes requests (503 while it starts or stops, or where the
 * data cannot be read).
 */
export function probes(isReady: () => Promise<boolean>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get("/health", (c) => c.json({ status: "up" }));
  app.get("/ready", async (c) =>
    (await isReady()) ? c.json({ status: "ready" }) : unavailable("It is not ready yet."),
  );
  return app;
}

/** 503, to be asked again soon. */
export function unavailable(detail: string): Response {
  return problemResponse(503, "unavailable", { detail, retryAfter: RETRY_AFTER });
}
