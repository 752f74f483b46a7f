import type { ServerResponse } from "node:http";
import type { Exchange } from "./exchange.js";
import { isUnread, rest } from "./unread-body.js";

/**
 * Sends a fetch `Response`, no faster than the client takes it.
 * @param answered is called when all of it is written
 */
export async function send(
  response: Response,
  { incoming, outgoing }: Exchange,
  answered: () => void,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  const unread = await isUnread(incoming);
  if (unread) outgoing.setHeader("connection", "close");
  if (response.body !== null) await write(response.body, outgoing);
  else if (incoming.method !== "HEAD" && ![204, 304].includes(response.status))
    outgoing.setHeader("content-length", 0);
  answered();
  // A client that cannot tell that the answer is whole would wait for the end.
  if (unread && (response.body === null || outgoing.hasHeader("content-length"))) {
    outgoing.flushHeaders();
    await rest(incoming);
  }
  outgoing.end();
}

async function write(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const gone = () => void reader.cancel().catch(() => {});
  outgoing.once("close", gone);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || outgoing.destroyed) break;
      if (!outgoing.write(value)) await drained(outgoing);
    }
  } finally {
    outgoing.off("close", gone);
  }
}

/** Until there is room again, or nobody who reads. */
function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off("drain", done);
      outgoing.off("close", done);
      resolve();
    };
    outgoing.on("drain", done);
    outgoing.on("close", done);
  });
}
