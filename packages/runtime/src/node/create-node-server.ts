import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import type { Handler } from "../server/handler.js";
import { ProblemReply } from "../server/problem-reply.js";
import { answer } from "./answer.js";
import { refuseUnreadable } from "./refuse-unreadable.js";

/**
 * A `node:http` server of a handler, which answers with problems what Node would answer bare: bytes
 * that are no request, a missing host, an expectation that nobody knows. A client that asks before it
 * sends its body (`Expect: 100-continue`) is told to when the body is read, and not where it is
 * refused unread. It does not listen yet.
 * @param options Node's own, such as its timeouts
 */
export function createNodeServer(handler: Handler, options: ServerOptions = {}): Server {
  const server = createServer({ ...options, requireHostHeader: false });
  const latest = new WeakMap<Duplex, ServerResponse>();
  const listen = (
    event: "request" | "checkContinue" | "checkExpectation",
    answerer: Handler,
    expectsContinue = false,
  ) =>
    server.on(event, (incoming: IncomingMessage, outgoing: ServerResponse) => {
      latest.set(incoming.socket, outgoing);
      answer(answerer, incoming, outgoing, expectsContinue);
    });
  listen("request", handler);
  listen("checkContinue", handler, true);
  listen("checkExpectation", unmet);
  server.on("clientError", (error, socket) => {
    const reply = latest.get(socket);
    if (reply === undefined || reply.writableFinished) refuseUnreadable(error, socket);
    // What follows a whole request is not held against it.
    else if (reply.req.complete) reply.once("finish", () => socket.end());
    // A problem in the middle of an answer would be taken for a part of it.
    else if (reply.headersSent) socket.destroy();
    else refuseUnreadable(error, socket);
  });
  return server;
}

/** RFC 9110 §10.1.1. */
function unmet(): never {
  throw new ProblemReply(417, "expectation-failed", {
    detail: "Expect nothing, or 100-continue.",
  });
}
