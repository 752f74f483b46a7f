import type { Exchange } from "./exchange.js";

/**
 * A Node request's body: its stream, or what a parser made of it before (Express). A parsed body has
 * lost its length and encoding, and so do the headers.
 */
export function bodyOf(
  exchange: Exchange,
  headers: Headers,
): ReadableStream<Uint8Array> | Uint8Array | string | null {
  const { incoming } = exchange;
  if (!incoming.readableDidRead || incoming.body === undefined) return streamOf(exchange);
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { body } = incoming;
  return typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
}

/**
 * Not `Readable.toWeb`: when its reader gives up (413), that one destroys the socket, and the answer
 * never arrives. Here what nobody reads is dropped. Nothing is taken before somebody reads.
 */
function streamOf({
  incoming,
  outgoing,
  answered,
  expectsContinue,
}: Exchange): ReadableStream<Uint8Array> {
  let open = true;
  let waits = expectsContinue;
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
          incoming.pause();
        });
        incoming.on("end", () => end(() => controller.close()));
        incoming.on("error", fail);
        incoming.on("close", () => fail(new Error("The client went away.")));
        answered.addEventListener("abort", () => {
          fail(new Error("The request has been answered."));
          incoming.resume();
        });
      },
      pull() {
        if (waits) outgoing.writeContinue();
        waits = false;
        incoming.resume();
      },
      cancel() {
        end(() => {});
        incoming.resume();
      },
    },
    { highWaterMark: 0 },
  );
}
