import type { IncomingMessage } from "node:http";
import { bodyOf } from "./body.js";
import type { Exchange } from "./exchange.js";

/**
 * The fetch `Request` of a Node request.
 * @throws TypeError for a host that is none, and a URL or a method that fetch does not have (`TRACE`)
 */
export function toRequest(exchange: Exchange): Request {
  const { incoming, gone } = exchange;
  const { method = "GET", socket } = incoming;
  const scheme = "encrypted" in socket && socket.encrypted ? "https" : "http";
  const host = String(incoming.headers[":authority"] ?? incoming.headers.host ?? "localhost");
  // What ends a host in a URL would make it a part of the path.
  if (!/^[^/\\?#@]+$/.test(host)) throw new TypeError("The host cannot be read.");
  const target = incoming.originalUrl ?? incoming.url ?? "/";
  // Origin form is a path, "//x" too; absolute form is a URL (RFC 9112 §3.2).
  const url = target.startsWith("/") ? `${scheme}://${host}${target}` : target;
  const headers = headersOf(incoming);
  const body = method === "GET" || method === "HEAD" ? null : bodyOf(exchange, headers);
  return new Request(url, { method, headers, signal: gone, body, duplex: "half" });
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
