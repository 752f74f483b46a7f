import { Hono } from "hono";
import type { Logger } from "pino";
import type { AppEnv } from "./context.js";
import { anyOrigin } from "./http/any-origin.js";
import { describeError } from "./http/describe-error.js";
import { problemResponse } from "./http/problem-response.js";
import { requestId } from "./http/request-id.js";
import { requestLog } from "./http/request-log.js";
import { securityHeaders } from "./http/security-headers.js";

/** An app without routes, with what every answer has: id, log line, headers, problems for what fails. */
export function shell(log: Logger): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  // The log is outermost but for the id, so that it sees the status that is sent.
  app.use("*", requestId, requestLog(log), securityHeaders, anyOrigin);
  app.notFound(() =>
    problemResponse(404, "not-found", {
      detail: "There is nothing here. GET / says what there is.",
    }),
  );
  app.onError((error, c) => {
    log.error({ requestId: c.get("requestId"), ...describeError(error) }, "request failed");
    return problemResponse(500, "internal-error", {
      detail: "It is not the request's fault. The sandbox's log has the error by its request id.",
    });
  });
  return app;
}
