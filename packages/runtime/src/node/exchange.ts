import type { IncomingMessage, ServerResponse } from "node:http";

/** Node's request, and what Express adds to it. */
export interface NodeRequest extends IncomingMessage {
  /** What a body parser made of the body, where one ran. */
  readonly body?: unknown;
  /** Express: the URL before a mount path was cut off. */
  readonly originalUrl?: string;
}

/** A request of Node's and its answer. */
export interface Exchange {
  readonly incoming: NodeRequest;
  readonly outgoing: ServerResponse;
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
  /** Aborts when the answer is out: nobody wants the rest of the body then. */
  readonly answered: AbortSignal;
  /** The client waits to be told that its body is wanted (`Expect: 100-continue`). */
  readonly expectsContinue: boolean;
}
