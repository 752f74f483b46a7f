import { cors } from "hono/cors";

const TWO_HOURS = 7_200;

/**
 * Lets a page of any origin use the API (CORS). Nothing is lost by it: keys are sent on purpose, and
 * there are no cookies.
 */
export const anyOrigin = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
  allowHeaders: [
    "Authorization",
    "Content-Type",
    "Idempotency-Key",
    "If-None-Match",
    "Localo-Version",
    "X-Request-Id",
  ],
  exposeHeaders: ["ETag", "Localo-Version", "Location", "Retry-After", "X-Request-Id"],
  // Browsers keep it for two hours at most.
  maxAge: TWO_HOURS,
});
