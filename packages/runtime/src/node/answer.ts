import type { ServerResponse } from "node:http";
import type { Handler } from "../server/handler.js";
import { ProblemReply } from "../server/problem-reply.js";
import type { Exchange, NodeRequest } from "./exchange.js";
import { send } from "./send.js";
import { toRequest } from "./to-request.js";

/**
 * Answers a request of Node's by a handler, and with a problem where it is no request for one.
 * @param expectsContinue whether the client waits to be told that its body is wanted
 */
export function answer(
  handler: Handler,
  incoming: NodeRequest,
  outgoing: ServerResponse,
  expectsContinue = false,
): void {
  const gone = new AbortController();
  const answered = new AbortController();
  const exchange: Exchange = {
    incoming,
    outgoing,
    gone: gone.signal,
    answered: answered.signal,
    expectsContinue,
  };
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const sent = async () => {
    const response = await handler(requestOf(exchange));
    await send(response, exchange, () => answered.abort());
  };
  sent()
    .catch((error: unknown) => {
      if (outgoing.headersSent) throw error;
      const reply = error instanceof ProblemReply ? error : new ProblemReply(500, "internal-error");
      for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
      return send(problemOf(reply), exchange, () => answered.abort());
    })
    .catch(() => outgoing.destroy());
}

/** fetch has no TRACE and no CONNECT, and not every target is a URL. */
function requestOf(exchange: Exchange): Request {
  const { method = "", httpVersion, headersDistinct } = exchange.incoming;
  // RFC 9112 §3.2.
  if (httpVersion === "1.1" && headersDistinct.host?.length !== 1) {
    throw new ProblemReply(400, "malformed-request", { detail: "Send one Host header." });
  }
  try {
    return toRequest(exchange);
  } catch {
    throw ["TRACE", "TRACK", "CONNECT"].includes(method)
      ? new ProblemReply(501, "not-implemented", { detail: `No operation takes ${method}.` })
      : new ProblemReply(400, "malformed-path", {
          detail: "The path or the Host header cannot be read.",
        });
  }
}

function problemOf(reply: ProblemReply): Response {
  const { status, headers, body } = reply.toAnswer();
  const length = String(Buffer.byteLength(body ?? ""));
  return new Response(body, { status, headers: { ...headers, "content-length": length } });
}
