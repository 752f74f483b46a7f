import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOf } from "./body.js";

/** Node's request, and what Express adds to it. */
export interface NodeRequest extends IncomingMessage {
  /** What a body parser made of the body, where one ran. */
  readonly body?: unknown;
  /** Express: the URL before a mount path was cut off. */
  readonly originalUrl?: string;
}

/**
 * The fetch `Request` of a Node request.
 * @throws TypeError for a URL or a method that fetch does not have (`TRACE`)
 */
export function toRequest(
  incoming: NodeRequest,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Request {
  const { method = "GET", socket } = incoming;
  const scheme = "encrypted" in socket && socket.encrypted ? "https" : "http";
  const host = incoming.headers[":authority"] ?? incoming.headers.host ?? "localhost";
  const target = incoming.originalUrl ?? incoming.url ?? "/";
  // Origin form is a path, "//x" too; absolute form is a URL (RFC 9112 §3.2).
  const url = target.startsWith("/") ? `${scheme}://${host}${target}` : target;
  const headers = headersOf(incoming);
  const body = method === "GET" || method === "HEAD" ? null : bodyOf(incoming, outgoing, headers);
  return new Request(url, { method, headers, signal, body, duplex: "half" });
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const [name = "", value = ""] = rawHeaders.slice(index, index + 2);
    // HTTP/2's own: ":path".
    if (!name.startsWith(":")) headers.append(name, value);
  }
  return headers;
}
