import type { IncomingMessage } from "node:http";

/** Milliseconds that a client may take to see its answer and stop. */
const PATIENCE = 2_000;

/**
 * Whether a request is answered before its body has come. Its connection can take no other then: a
 * client that gives its body up leaves nothing that a next request could be told from. Streams of
 * HTTP/2 stand for themselves.
 */
export async function isUnread(incoming: IncomingMessage): Promise<boolean> {
  const { headers, httpVersionMajor } = incoming;
  const hasBody = "transfer-encoding" in headers || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody || httpVersionMajor >= 2) return false;
  // Node's parser may be in the middle of what has come already.
  if (!incoming.complete) await new Promise((resolve) => setImmediate(resolve));
  return !incoming.complete;
}

/**
 * Drops the rest of a body, until it ends, the client goes, or patience does. To close before would
 * tear the answer from the client's hands (RFC 9112 §9.6).
 */
export function rest(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    if (incoming.complete || incoming.destroyed) return resolve();
    const done = () => {
      clearTimeout(timer);
      incoming.off("end", done);
      incoming.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    incoming.on("end", done);
    incoming.on("close", done);
    incoming.resume();
  });
}
