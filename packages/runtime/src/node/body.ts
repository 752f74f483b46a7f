import type { ServerResponse } from "node:http";
import type { NodeRequest } from "./to-request.js";

/**
 * A Node request's body: its stream, or what a parser made of it before (Express). A parsed body has
 * lost its length and encoding, and so do the headers.
 */
export function bodyOf(
  incoming: NodeRequest,
  outgoing: ServerResponse,
  headers: Headers,
): ReadableStream<Uint8Array> | Uint8Array | string | null {
  if (!incoming.readableDidRead || incoming.body === undefined) return streamOf(incoming, outgoing);
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { body } = incoming;
  return typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
}

/**
 * Not `Readable.toWeb`: when its reader gives up (413), that one destroys the socket, and the answer
 * never arrives. Here what nobody reads is dropped, so that the connection can take another request.
 */
function streamOf(incoming: NodeRequest, outgoing: ServerResponse): ReadableStream<Uint8Array> {
  let open = true;
  const end = (finish: () => void) => {
    if (open) finish();
    open = false;
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const fail = (error: Error) => end(() => controller.error(error));
        incoming.pause();
        incoming.on("data", (chunk: Uint8Array) => {
          if (!open) return;
          controller.enqueue(new Uint8Array(chunk));
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
        });
        incoming.on("end", () => end(() => controller.close()));
        incoming.on("error", fail);
        incoming.on("close", () => fail(new Error("The client went away.")));
        outgoing.on("finish", () => {
          fail(new Error("The request has been answered."));
          incoming.resume();
        });
      },
      pull() {
        incoming.resume();
      },
      cancel() {
        end(() => {});
        incoming.resume();
      },
    },
    { highWaterMark: 65_536, size: (chunk) => chunk?.length ?? 0 },
  );
}
