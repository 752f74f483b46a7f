import type { NodeRequest } from "./to-request.js";

/**
 * A Node request's body: its stream, or what a parser made of it before (Express). A parsed body has
 * lost its length and encoding, and so do the headers.
 */
export function bodyOf(
  incoming: NodeRequest,
  headers: Headers,
): ReadableStream<Uint8Array> | Uint8Array | string | null {
  if (!incoming.readableDidRead || incoming.body === undefined) return streamOf(incoming);
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { body } = incoming;
  return typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
}

/**
 * Not `Readable.toWeb`: when its reader gives up (413), that one destroys the socket, and the answer
 * never arrives. Here the rest is left to Node, which reads and drops it after the answer.
 */
function streamOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let open = true;
        const end = (finish: () => void) => {
          if (open) finish();
          open = false;
        };
        incoming.pause();
        incoming.on("data", (chunk: Uint8Array) => {
          if (!open) return;
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        });
        incoming.on("end", () => end(() => controller.close()));
        incoming.on("error", (error) => end(() => controller.error(error)));
        incoming.on("close", () => end(() => controller.error(new Error("The client went away."))));
      },
      pull() {
        incoming.resume();
      },
    },
    { highWaterMark: 65_536, size: (chunk) => chunk?.length ?? 0 },
  );
}
