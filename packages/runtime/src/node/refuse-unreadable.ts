import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ProblemReply } from "../server/problem-reply.js";

/** What Node's parser could not read, by its error's code. */
const REFUSALS: Readonly<Record<string, readonly [status: number, code: string, detail: string]>> =
  {
    HPE_HEADER_OVERFLOW: [431, "headers-too-large", "Send fewer or shorter headers."],
    HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "body-too-large", "Send chunks without extensions."],
    ERR_HTTP_REQUEST_TIMEOUT: [408, "request-timeout", "Send the whole request faster."],
  };
const MALFORMED = [400, "malformed-request", "Send one complete HTTP/1.1 request."] as const;

/** Answers bytes that are no HTTP request with a problem, and closes. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, code, detail] = REFUSALS[error.code ?? ""] ?? MALFORMED;
  const { headers, body } = new ProblemReply(status, code, { detail }).toAnswer();
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body ?? "")}`,
    "connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body ?? ""}`);
}
