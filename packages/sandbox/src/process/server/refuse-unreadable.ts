import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ProblemReply } from "@localo/runtime/server";

/** What Node's parser could not read, by its error's code; all else is 400. */
const REFUSALS: Readonly<Record<string, readonly [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "headers-too-large"],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "body-too-large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "request-timeout"],
};

/** Answers bytes that are no HTTP request with a problem, and closes. Listens to `clientError`. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, code] = REFUSALS[error.code ?? ""] ?? [400, "malformed-request"];
  const { headers, body } = new ProblemReply(status, code).toAnswer();
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body ?? "")}`,
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body ?? ""}`);
}
