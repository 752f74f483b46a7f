import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Council } from "../council/council.js";
import type { AppEnv } from "./context.js";
import { domainDocuments } from "./domain-documents.js";
import { domains } from "./domains.js";
import { describeError } from "./http/describe-error.js";
import { rateLimit } from "./http/rate-limit.js";
import { idempotencyWithin } from "./idempotency-within.js";
import { knownCaller } from "./known-caller.js";
import { mountDomain } from "./mount-domain.js";
import { documents } from "./pages/documents.js";
import { payPages } from "./pages/pay.js";
import { reference } from "./pages/reference.js";
import { pages } from "./pages/routes.js";
import { probes } from "./probes.js";
import { shell } from "./shell.js";

/** How the sandbox serves its council. */
export interface AppOptions {
  readonly log: Logger;
  /** Requests that one key, or one address, may make in a second. 0 for any number. Default 100. */
  readonly rateLimit?: number | undefined;
  /** Where the council's clock was set, to say so on the first page. */
  readonly clock?: Date | undefined;
  /** Whether the process means to go on; `/ready` says so. Default: it does. */
  readonly isStopping?: (() => boolean) | undefined;
}

/** The sandbox as a Hono app: the domains' APIs, their reference, and a page for people. */
export function createApp(council: Council, options: AppOptions): Hono<AppEnv> {
  const { log, rateLimit: perSecond = 100, clock, isStopping = () => false } = options;
  const app = shell(log);
  app.route(
    "/",
    probes(async () => !isStopping() && (await council.ready())),
  );
  const ids = new WeakMap<Request, string>();
  for (const { basePath, version } of domains) {
    app.use(`${basePath}/*`, async (c, next) => {
      ids.set(c.req.raw, c.get("requestId"));
      await next();
      c.header("Localo-Version", version);
    });
  }
  const authorise = knownCaller(council);
  if (perSecond > 0) app.use("*", rateLimit(perSecond, authorise));
  app.route("/", pages({ council, domains, clock }));
  app.route("/", payPages(council.payments));
  app.route("/", documents(council));
  app.route("/", domainDocuments(domains));
  app.route("/", reference(domains));
  for (const domain of domains) {
    const handler = domain.createHandler(council.operations, {
      idempotency: idempotencyWithin(domain.name, council.idempotency),
      authorise,
      // A council that breaks the standard is a mistake of the sandbox, which must not teach it.
      validateResponses: true,
      requestId: (request) => ids.get(request) ?? crypto.randomUUID(),
      // Without its arguments: which property was asked about says something, too.
      onError: (error, { operationId, requestId }) =>
        log.error({ operationId, requestId, ...describeError(error) }, "request failed"),
    });
    mountDomain(app, domain, handler);
  }
  return app;
}
