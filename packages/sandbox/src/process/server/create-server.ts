import { createServer as createHttpServer, type Server } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { problemResponse } from "../http/problem-response.js";
import { refuseUnreadable } from "./refuse-unreadable.js";

/** Answers a request; Node's own pair comes with it. */
export type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

const TIMEOUTS = {
  /** Milliseconds that a client may take for its headers, and for the whole request. */
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  /** Longer than the idle time of most clients and proxies, so that they close first. */
  keepAliveTimeout: 65_000,
};

/** A server that never lets a slow or broken client hold it. It does not listen yet. */
export function createServer(fetch: Fetch): Server {
  const listener = getRequestListener(
    (request, bindings) => fetch(request, bindings as HttpBindings),
    {
      // HTTP/1.0 need not say which host it means.
      hostname: "localhost",
      // What makes no request at all: a host that is no host, a target that is no URL.
      errorHandler: () =>
        problemResponse(400, "malformed-path", { detail: "The address or host cannot be read." }),
    },
  );
  const server = createHttpServer(TIMEOUTS, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  server.on("clientError", refuseUnreadable);
  return server;
}
