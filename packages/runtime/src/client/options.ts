import type { FailureKind } from "./errors.js";

/** Sends a request: `fetch`, or what stands before it. */
export type Send = (request: Request) => Promise<Response>;

/**
 * Stands between a call and `fetch`: changes the request, looks at the answer, or answers itself.
 * Runs once for each try, with a fresh request. What it throws reaches the caller as it is.
 */
export type Middleware = (request: Request, next: Send) => Response | Promise<Response>;

/** How a client reaches its council. */
export interface ClientOptions {
  /**
   * Where the API is, without the domain's own path: `https://api.example.gov.uk`. A redirect to
   * another origin, `https` instead of `http` too, is an `InvalidResponseError`.
   */
  readonly baseUrl: string;
  /** Adds who is asking, as {@link bearer} does. The innermost middleware: the others do not see keys. */
  readonly auth?: Middleware;
  /** The first is the outermost. */
  readonly middleware?: readonly Middleware[];
  /** Instead of the global `fetch`. */
  readonly fetch?: Send;
  /** Milliseconds that one try may take, its body included. Default 30 000; `Infinity` for none. */
  readonly timeout?: number;
  /**
   * How often to try at most. Default 3; 1 for no retries. Tried again: GET, and writes that carry an
   * `Idempotency-Key`, when there is no answer or one of 408, 429, 500, 502, 503, 504.
   */
  readonly tries?: number;
  /**
   * Is told of each call when it has ended, for logs and telemetry. What is private in its arguments is
   * masked. What it throws is dropped.
   */
  readonly onCall?: (report: CallReport) => void;
  /** Bytes that an answer may have. Default 10 000 000. */
  readonly maxResponseBytes?: number;
}

/** How a call went, as a log may hold it. */
export interface CallReport {
  readonly operationId: string;
  /** Parameters and body; texts that are private, or not known, are `•••`, numbers and booleans `null`. */
  readonly arguments: unknown;
  /** `error` is what a middleware threw. */
  readonly kind: "success" | FailureKind | "error";
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The problem's code. */
  readonly code?: string | undefined;
  /** `X-Request-Id` of a problem or an answer. */
  readonly requestId?: string | undefined;
  /** How long it took, all tries and waits included. */
  readonly milliseconds: number;
}

/** What one call may ask for. */
export interface CallOptions {
  /** Stops the call, between tries too; of `pages`, all of it: a list may be longer than you like. */
  readonly signal?: AbortSignal;
  /** As in {@link ClientOptions}. */
  readonly timeout?: number;
  /** As in {@link ClientOptions}. */
  readonly tries?: number;
  /**
   * The key of a write, 1 to 255 visible characters, for a caller who keeps it (so that a restarted
   * program sends the same report under the same key). A new one for each call where it is left out.
   */
  readonly idempotencyKey?: string;
}
